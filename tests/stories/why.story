# Every reason has a name and a source, and every activity may be asked about.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /why
Bot   Mon 23 Nov · Yoga, 15 min
      Tuesday is a hard run
      Light before a hard run – the guide: Nothing high-impact on the eve of long or hard running.
      [Why not strength?] [Why not cycling?]
You   [Why not strength?]
Bot   Strength on Monday?
      Tuesday is a hard run, and the guide wants nothing hard on your legs the day before. Nothing heavy before a hard run – the guide: Nothing
      The next day for it is Wednesday 25 November.
You   /why not golf?
Bot   Golf on Monday?
      No rule is in its way.
      [Swap to it]
You   [Swap to it]
Bot   Instead: Golf
You   /why
Bot   Mon 23 Nov · Golf
      You swapped to golf.
You   /why not quidditch
Bot   I do not know “quidditch” as an activity
      [Why not strength?]
You   /why gym
Bot   Strength on Monday?
