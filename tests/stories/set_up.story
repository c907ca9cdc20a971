# The shortest way to a runner with a week and an hour; other stories go on from here.
Monday 2026-11-23 18:42, Europe/London

You   /start
You   [A weak spot]
You   [Cycling] [Yoga] [Walking] [Next]
You   [Strength] [Stability & balance] [Next]
You   [Farther]
You   Leeds
You   [Mon Easy] [Tue Hard]
You   [07:00]
You   Mon easy, Tue intervals, Thu easy, Sat easy, Sun long 18k
Bot   You're set.
