# Something else today: legal, remembered, and said why not where it is not.
Monday 2026-11-23 18:42, Europe/London
After  set_up

Clock 2026-11-26 07:00
Bot   Thu 26 Nov · Strength, 15 min
You   /swap
Bot   Instead: Yoga, 15 min
      Friday is a rest day
      swapped to
      [Did it] [Swap] [Skip]
      [Undo]
You   /today
Bot   Thu 26 Nov · Yoga, 15 min
You   /week
Bot   Thu 26 · Easy · yoga, 15 min ←
You   [Swap]
Bot   Instead: Cycling, 20 min
You   [Undo]
Bot   Taken back. The session is the one that it was.
You   /today
Bot   Yoga, 15 min
You   /swap to golf
Bot   Instead: Golf
You   /swap juggling with knives
Bot   I do not know “juggling with knives” yet.
      [ENJOY]
You   /swap yoga 20 min
Bot   Instead: Yoga, 15 min
      15 min is as long as I plan it for now
You   swap yoga 10 min
Bot   Instead: Yoga, 10 min
      As much of it as fits into 10 min:
      [Did it]
You   /today
Bot   Thu 26 Nov · Yoga, 10 min
You   only 5 minutes of yoga instead
Bot   Instead: Yoga, 5 min
You   swap to cycling, 10 min
Bot   Instead: Cycling, 10 min
You   /swap walking
Bot   Instead: Walking, 20 min
You   [Did it]
You   /swap
Bot   Thursday is noted already. /log changes it.
Clock 2026-11-28 07:00
You   /swap strength
Bot   Strength on Saturday?
      Nothing heavy before a hard run – the guide: Nothing high-impact on the eve
      The next day for it is
You   /swap
Bot   Instead:
You   [Skip]
Bot   Skipped.
