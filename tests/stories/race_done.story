# "Done" on race day is the race: noted, and from the next day on the recovery of the guide.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /race
You   [Half marathon]
You   6 December
Bot   21.1 km on Sunday 6 December
Clock 2026-12-02 06:00
Clock 2026-12-05 07:00
Clock 2026-12-06 07:00
Bot   Sun 6 Dec · Race day
      Good luck with your half marathon.
You   done!
Bot   Your half marathon: well run, and noted.
      After it: only what is light on your legs for 5 days, rest first.
      Strength returns from Saturday 12 December on.
      [Undo]
You   finished in 1:52
Bot   Your half marathon: noted already.
You   /today
Bot   Race day ✓ Your half marathon
You   /week
Bot   ✓ Race 21.1 km
Clock 2026-12-07 07:00
Bot   Mon 7 Dec
      Strength returns from Saturday 12 December on.
You   done
Bot   What did you do?
You   /cancel
You   /race
You   [10 km]
You   13 December
Clock 2026-12-13 12:00
You   ran my race!
Bot   Your race, 10 km: well run, and noted.
You   [Undo]
Bot   Taken back.
You   finisher
Bot   Your race, 10 km: well run, and noted.
