# The fourth answer names a race, so its distance and its date are asked; then the race moves on.
Monday 2026-11-23 18:42, Europe/London

You   /start
You   [Support my training]
You   [Swimming] [Strength] [Next]
You   [Fitness & cardio] [Next]
You   [Several] [A race] [Faster] [Next]
You   London
You   [Mon Easy] [Tue Easy]
You   [07:00]
You   [Tap it]
Bot   [Mon] [Rest] [Easy] [Hard] [Long]
You   [Tue Hard] [Thu Easy] [Sun Long] [Next]
Bot   You named a race. How long is it?
      [5 km] [10 km] [Half marathon] [Marathon] [Later]
You   [Half marathon]
Bot   When is the race?
You   in the spring
Bot   I could not read “in the spring” as a day to come.
You   6 December
Bot   You're set.
Clock +7d 12:00
You   /week
Bot   Sun 6 · Race
Clock 2026-12-03 07:00
Bot   Thu 3 Dec
      Sunday
You   /race
Bot   Your races:
      21.1 km on Sunday 6 December
      [Add a race] [Sun 6 Dec]
You   [Add a race]
You   [Another distance]
Bot   How far? Such as 15 km or 8 miles.
You   quite far
Bot   I could not read “quite far” as a distance.
You   15 km
Bot   When is the race?
You   2027-03-14
Bot   15 km on Sunday 14 March
      In the six days before
      [Undo]
You   /race
You   [Sun 6 Dec]
Bot   21.1 km on Sunday 6 December
      [Remove it] [Make it a training race] [Name it]
You   [Name it]
You   Leeds Half
Bot   Leeds Half, 21.1 km on Sunday 6 December
You   /race
You   [Sun 6 Dec]
You   [Make it a training race]
Bot   Leeds Half, 21.1 km on Sunday 6 December, for training
      no taper
      [Undo]
You   [Undo]
Bot   Taken back.
You   /race
You   [Sun 6 Dec]
You   [Remove it]
Bot   Removed.
      [Undo]
You   [Undo]
Bot   Taken back.
