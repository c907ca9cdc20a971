# Ill: nothing until well, and then a slow start.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /niggle
You   [Ill]
Bot   May I keep that, encrypted,
You   [Keep it]
Bot   Mon 23 Nov · Rest
      Then rest: no session until you say that you are well.
      So for today: rest.
      [I am well]
      [Undo]
Clock +1d 07:00
Bot   Tue 24 Nov · Rest
      you are ill
You   /week
Bot   Tue 24 · Hard ← Wed 25 · Rest Thu 26 · Easy Fri 27 · Rest Sat 28
Clock +1d 07:00
Bot   Wed 25 Nov · Rest
You   /niggle
Bot   Ill since Mon 23 Nov
      No session for now.
      [I am well]
Clock +1d 07:00
Bot   Thu 26 Nov · Rest
      Are you well again?
      [I am well] [Not yet]
You   [Not yet]
Bot   Then rest goes on.
You   [I am well]
Bot   Good. The first 3 days stay short and light.
      Your next strength is on Thursday 3 December.
      So for today: yoga, 15 min, or nothing.
      [Undo]
You   [I am well] again
Bot   Nothing of the kind is noted
Clock +1d 07:00
Bot   Fri 27 Nov
      or nothing
