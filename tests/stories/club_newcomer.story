# Whoever joins a club before the first run has its town, clock and runs already.
Monday 2026-11-23 18:42, Europe/London

Place the organisers' group
You   /club setup
Bot   Which town does the club run in?
You   Leeds
You   [Every day]
Bot   At what time?
You   6:30
Bot   Which runs does the club do every week?
You   Tue intervals, Sun long 18k
Bot   Hyde Park Harriers is set up. I post every day at 06:30.
You   /club join
Bot   You are in Hyde Park Harriers.
      Write to me alone, /start, and I ask the four questions.

Place alone
You   /start
Bot   1 of 4.
You   [A weak spot]
You   [Cycling] [Yoga] [Next]
You   [Strength] [Next]
You   [Farther]
Bot   Leeds, 18:42. What do you run? Mon (today)
You   [Easy]
Bot   Tuesday is a hard run
      When shall I write each day?
You   [07:00]
Bot   With Hyde Park Harriers: Tue hard, Sun long 18 km. What do you run beside that?
You   Thu easy, Sat easy
Bot   You're set. Rest days: Mon, Wed and Fri.
You   /week
Bot   Tue 24 · Hard
      Thu 26 · Easy
      Sat 28 · Easy
      Sun 29 · Long 18 km
# A usual week that is told later wins where it says something else; the rest stays the club's.
You   /settings
You   [Usual week]
You   Tue easy, Thu easy
Bot   Changed
      Tue easy, Wed rest, Thu easy
You   /week
Bot   Tue 24 · Easy
      Sun 29 · Long 18 km
