# A holiday: nothing is sent, /today works all the same, and nobody has to catch up afterwards.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /pause
Bot   Until when shall I write nothing?
      [A week] [Two weeks] [Till I say] [Until a date]
You   [Until a date]
Bot   Which day are you back? Such as Thursday 3 December.
You   yesterday
Bot   I could not read “yesterday” as a day to come.
You   27 November
Bot   Messages are paused; they return on Friday 27 November, or with /resume.
      [Undo]
Clock 2026-11-26 12:00
Bot   nothing
You   /today
Bot   Thu 26 Nov
      Messages are paused; they return on Friday 27 November
You   /settings
Bot   Pause: until Friday 27 November
Clock 2026-11-27 07:00
Bot   Fri 27 Nov
      Welcome back.
Clock 2026-11-28 07:00
Bot   Sat 28 Nov
You   /pause
You   [Till I say]
Bot   Messages are paused till you say /resume.
Clock 2026-12-20 12:00
Bot   nothing
You   resume
Bot   Welcome back. The next message follows at once.
Clock 2026-12-20 12:01
Bot   Sun 20 Dec
You   /resume
Bot   You are not paused. I write on Monday at 07:00.
You   /settings
You   [Pause]
You   [A week]
Bot   Pause: until Sunday 27 December
You   /settings
You   [Pause]
You   [Resume]
Bot   Pause: –
Clock 2026-12-21 07:00
Bot   Mon 21 Dec
