# What was done, week by week: friendly while there is nothing, and never a reproach.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /progress
Bot   Your progress
      Nothing is noted yet, and there is no hurry.
      [Log something] [Today]
You   /today
You   [Did it]
Clock 2026-11-26 07:00
You   [Did it]
Clock 2026-11-30 09:00
You   /progress
Bot   23 Nov: ▪▪ 30 min, 2 sessions
      30 Nov: nothing yet
      Strength: 1 of 2 sessions
      For your answers, in 2 weeks:
      PURPOSE, a weak spot: 2 sessions
      ENJOY, what you like doing: 1 session
      BENEFITS: strength 2, stability & balance 1
      [Log something] [Today]
You   /today
You   [Did it]
You   /progress
Bot   2 weeks in a row
Clock 2026-12-15 09:00
You   /progress
Bot   30 Nov: ▪ 15 min, 1 session
      7 Dec: a week off
      14 Dec: nothing yet
      Strength: 1 of 3 sessions
