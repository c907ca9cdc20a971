# "Done" is said of the session that was shown last, also once the clock has passed midnight.
Monday 2026-11-23 18:42, Europe/London
After  set_up

Clock 2026-11-26 07:00
Bot   Thu 26 Nov · Strength, 15 min
You   /help
Clock 2026-11-27 00:20
You   done
Bot   Noted: strength, 15 min, on Thursday.
You   /undo
You   /today
Bot   Fri 27 Nov
You   done, felt easy
Bot   on Friday. Effort 3 of 10.
You   /undo
You   yoga 20 min
Bot   Noted: yoga, 20 min, on Friday.
