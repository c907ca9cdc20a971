# From the daily message one tap is enough; how it felt, and how much it was, may follow.
Monday 2026-11-23 18:42, Europe/London
After  set_up

Clock 2026-11-26 07:00
Bot   Thu 26 Nov · Strength, 15 min
You   [Did it]
Bot   Noted: strength, 15 min, on Thursday. How did it feel?
      [Easy] [OK] [Hard] [It hurt] [Not all of it] [Undo]
You   [Hard]
Bot   Noted: strength, 15 min, on Thursday. Effort 7 of 10.
      [Easy] [OK] [✓ Hard] [It hurt] [Not all of it] [Undo]
You   [Hard]
You   [OK]
Bot   Effort 5 of 10.
      [Easy] [✓ OK] [Hard]
You   /today
Bot   Done: strength, 15 min.
You   [Not all of it]
Bot   How many minutes?
      [5 min] [10 min]
You   [10 min]
Bot   Noted: strength, 10 min, on Thursday. How did it feel?
      [Undo]
You   [Undo]
Bot   Taken back. Thursday has strength, 15 min again.
Clock 2026-11-28 07:00
Bot   Sat 28 Nov · Yoga, 15 min
You   [Did it]
You   [Easy]
You   [Undo]
Bot   Taken back. Saturday no longer has yoga, 15 min.
You   [Easy]
Notice  That is not noted any more. /log
You   [Did it]
Bot   Noted: yoga, 15 min, on Saturday.
You   [It hurt]
Bot   What hurts?
You   knee
You   [Left]
Bot   How is it with your knee (left)?
You   /cancel
