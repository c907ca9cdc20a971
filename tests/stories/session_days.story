# Messages on session days only: on rest days there is not even the quiet line.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   [Did it]
Clock 2026-11-24 07:00
You   [Did it]
Clock 2026-11-25 07:00
Bot   Wed 25 Nov · Rest.
      [Thursday changed]
You   /settings
You   [Messages come]
Bot   A line on rest days too, or messages on session days only?
      [Every day] [Session days only]
You   [Session days only]
Bot   Messages come: session days only
Clock 2026-11-26 07:00
Bot   Thu 26 Nov · Strength, 15 min
You   [Did it]
Clock 2026-11-29 22:00
Bot   nothing
Clock 2026-11-30 07:00
Bot   Mon 30 Nov
