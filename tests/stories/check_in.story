# The evening's question: how it went, and what tomorrow brings; silent where all is known.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /settings
You   [Evening question]
Bot   In the evening I can ask how it went and what tomorrow brings. When?
      [19:00] [20:00] [21:00] [No evening question]
You   9am
Bot   09:00 is no evening yet. From 15:00 on, please.
You   [21:00]
Bot   Evening question: 21:00
Clock 2026-11-23 21:00
Bot   Mon 23 Nov
      Yoga, 15 min: how did it go?
      Tuesday: a hard run.
      [Did it] [Partly] [Skipped]
      [As planned]
      [Rest] [Easy] [Hard] [Long]
You   [Partly]
Bot   Noted: yoga, 7 min, on Monday.
You   [As planned]
Bot   Good: Tuesday, hard.
Clock 2026-11-24 07:00
Bot   Tue 24 Nov
You   [Did it]
Clock 2026-11-24 23:00
Bot   nothing
Clock 2026-11-26 12:00
Down  2026-11-26 23:59
Bot   Thu 26 Nov
      how did it go?
Down  2026-11-28 00:10
Bot   nothing
You   [Hard]
Notice  Friday is over.
Clock 2026-11-30 21:00
Bot   Mon 30 Nov
      Tuesday: a hard run.
You   [Easy]
Bot   Noted: Tuesday, easy.
      [Undo]
You   /pause
You   [A week]
Clock 2026-12-07 06:00
Bot   nothing
Clock 2026-12-07 21:00
Bot   how did it go?
You   /settings
You   [Evening question]
You   [No evening question]
Bot   Evening question: –
Clock 2026-12-08 23:00
Bot   Tue 8 Dec
