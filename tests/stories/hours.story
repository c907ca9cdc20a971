# Mornings in the week, for the weekend the evening before: each day is advised about once.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /settings
You   [Different on some days]
Bot   Messages about which days shall come at another hour?
      [Mon] [Tue]
You   [Sat] [Sun] [Next]
Bot   Sat and Sun: when shall I write?
      [07:00] [09:00] [17:00 the day before] [20:00 the day before]
You   [20:00 the day before]
Bot   Different on some days: Sat 20:00 the day before, Sun 20:00 the day before
Clock 2026-11-27 07:00
Bot   Fri 27 Nov
Clock 2026-11-27 20:00
Bot   Tomorrow, Sat 28 Nov
Clock 2026-11-28 12:00
Bot   nothing
Clock 2026-11-28 20:00
Bot   Tomorrow, Sun 29 Nov
Clock 2026-11-29 20:00
Bot   nothing
Clock 2026-11-30 07:00
Bot   Mon 30 Nov
You   /settings
You   [Different on some days]
You   [Sat] [Next]
You   [As on other days]
Bot   Different on some days: Sun 20:00 the day before
You   [Different on some days]
You   [Sun] [Next]
You   [09:00]
Bot   Different on some days: Sun 09:00
Clock 2026-12-04 20:00
Clock 2026-12-05 07:00
Bot   Sat 5 Dec
Clock 2026-12-06 08:59
Bot   nothing
Clock 2026-12-06 09:00
Bot   Sun 6 Dec
Clock 2026-12-06 23:30
You   /settings
You   [Daily message]
You   [20:00, for the next day]
Bot   Daily message: 20:00
      It is about the day that follows.
      Tomorrow, Mon 7 Dec
Clock 2026-12-07 19:00
Bot   nothing
Clock 2026-12-07 20:00
Bot   Tomorrow, Tue 8 Dec
