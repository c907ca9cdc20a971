# Once a quarter the four answers, on a day of rest or, after a week without one, on Sunday: still right?
Monday 2026-11-23 18:42, Europe/London
After  set_up

Clock 2026-12-05 12:00
You   thanks
Clock 2026-12-18 12:00
You   thanks
Clock 2026-12-31 12:00
You   thanks
Clock 2027-01-13 12:00
You   thanks
Clock 2027-01-26 12:00
You   thanks
Clock 2027-02-08 12:00
You   thanks
Clock 2027-02-21 12:00
You   thanks
Clock 2027-03-01 12:00
You   thanks
Clock 2027-03-06 12:00
Clock 2027-03-07 12:00
Bot   Your answers, three months on. Still right?
      PURPOSE: A weak spot
      ENJOY: Cycling, Yoga, Walking
      BENEFITS: Strength, Stability & balance
      HOW: Farther
      [Still right] [Change]
You   [Still right]
Bot   Good, they stay.
You   [Change]
Bot   Your answers
      What shall I change?
Clock 2027-03-14 12:00
Bot   Sun 14 Mar
      Next week as usual?
