# Tomorrow's run changes, and changes back.
Monday 2026-11-23 18:42, Europe/London
After  set_up

Clock 2026-11-26 07:00
Bot   Thu 26 Nov · Strength, 15 min
      Friday is a rest day
      [Friday changed]
You   [Friday changed]
Bot   Friday 27 November: a rest day. What is it now?
      [Rest] [Easy] [Hard] [Long] [Not sure]
You   [Long]
Bot   Noted: Friday, long.
      [Undo]
You   [Undo]
Bot   Taken back.
You   /today
Bot   Thu 26 Nov · Strength, 15 min
You   /tomorrow
Bot   Friday 27 November: a rest day. What is it now?
You   swimming with sharks
Bot   I could not read “swimming with sharks”.
      What is it now?
You   intervals 8k
Bot   Noted: Friday, hard 8 km.
      [Undo]
