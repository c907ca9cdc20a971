# Tomorrow's run changes, and changes back.
Monday 2026-11-23 18:42, Europe/London
After  set_up

Clock 2026-11-26 07:00
Clock 2026-11-27 07:00
Bot   Fri 27 Nov · Strength, 15 min
      Saturday is an easy run
      [Saturday changed]
You   [Saturday changed]
Bot   Saturday 28 November: an easy run. What is it now?
      [Rest] [Easy] [Hard] [Long] [Not sure]
You   [Long]
Bot   Noted: Saturday, long.
      [Undo]
You   [Undo]
Bot   Taken back.
You   /today
Bot   Fri 27 Nov · Strength, 15 min
You   /tomorrow
Bot   Saturday 28 November: an easy run. What is it now?
You   swimming with sharks
Bot   I could not read “swimming with sharks”.
      What is it now?
You   intervals 8k
Bot   Noted: Saturday, hard 8 km.
      [Undo]
