# What words say already is not asked again, and one day's run is no usual week.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   done, felt hard
Bot   Noted: yoga, 15 min, on Monday. Effort 7 of 10.
      [Not all of it]
You   undo
Bot   Taken back.
You   did half of it
Bot   How many minutes?
You   /cancel
You   only managed 10 minutes
Bot   Noted: yoga, 10 min, on Monday.
You   undo
You   moved my long run to saturday
Bot   Noted: Saturday, long 18 km.
      And Sunday, without it?
      [Rest] [Easy]
You   [Rest]
Bot   Noted: Sunday, rest.
You   skip Tuesday's intervals
Bot   Noted: Tuesday, rest.
      [Undo]
You   I've caught a cold
Bot   May I keep that, encrypted
You   [Keep it]
Bot   Then rest: no session until you say that you are well.
You   I am well again
Bot   The first 3 days stay short and light.
You   so tired, barely slept
Bot   Then today is short and light, or nothing.
