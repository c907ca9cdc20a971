# A week of daily messages and what is done with them.
Monday 2026-11-23 18:42, Europe/London
After  set_up

Clock 2026-11-24 07:00
Bot   Tue 24 Nov · Yoga, 15 min
      [Did it] [Swap] [Skip]
      [How to do these] [Wednesday changed]
You   [Skip]
Bot   Skipped. Rest counts too.
      [Undo]
Clock 2026-11-25 07:00
Bot   Wed 25 Nov
You   [Swap]
Bot   Instead:
      [Did it] [Swap] [Skip]
You   [Did it]
Bot   Noted:
      on Wednesday.
Clock 2026-11-26 07:00
Bot   Thu 26 Nov · Strength, 15 min
You   [How to do these]
Bot   Strength
      Squat: sit back and down
      Easier: to a chair
      Harder:
You   /why
Bot   Thu 26 Nov
You   /today
You   [Did it]
Bot   Noted: strength, 15 min, on Thursday. How did it feel?
      [Easy] [OK] [Hard] [It hurt] [Not all of it] [Undo]
You   /today
Bot   Done: strength, 15 min. Next:
      [Add or change]
Clock 2026-11-27 07:00
Bot   Fri 27 Nov
You   [Skip]
You   [Did it]
Notice  Friday is noted already.
Clock 2026-11-28 07:00
Bot   Sat 28 Nov
      Sunday is your long run, 18 km
You   1
Bot   Noted:
You   undo
Bot   Taken back.
Clock 2026-11-29 09:00
Bot   Sun 29 Nov
You   did it
Bot   on Sunday.
You   /week
Bot   Your week
      Thu 26 · Easy · ✓ strength, 15 min
