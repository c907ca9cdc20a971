# Before the race less and lighter, on its day good luck, the day after when strength returns.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /race
You   [Half marathon]
You   6 December
Bot   21.1 km on Sunday 6 December
Clock 2026-12-02 06:00
Clock 2026-12-03 07:00
Bot   Thu 3 Dec
      your half marathon on Sunday
      the guide wants less of everything, and only what is light on your legs.
      Strength waits until after the race: from Saturday 12 December on.
Clock 2026-12-05 07:00
Bot   Sat 5 Dec
      [Race changed]
You   [Race changed]
Bot   Your races:
You   /cancel
Clock 2026-12-06 07:00
Bot   Sun 6 Dec · Race day
      Good luck with your half marathon.
Clock 2026-12-07 07:00
Bot   Mon 7 Dec
      Strength returns from Saturday 12 December on.
You   /race
You   [10 km]
You   13 December
Clock 2026-12-08 07:00
Bot   Tue 8 Dec
      Strength waits until after the race: from Wednesday 16 December on.
Clock 2026-12-13 07:00
Bot   Sun 13 Dec · Race day
      Good luck with your race, 10 km.
Clock 2026-12-14 07:00
Bot   Mon 14 Dec
      Strength returns from Wednesday 16 December on.
