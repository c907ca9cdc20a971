# What was kept is deleted when leave is taken back, and Undo does not bring it back.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /settings
Bot   Used to already: nothing yet Language: English
You   /niggle
You   [Something hurts]
You   [Hip]
You   [Left]
You   [It changes how I move]
You   [Keep it]
Bot   Mon 23 Nov · Rest
You   /settings
Bot   Health remarks: kept, so that I leave out what could hurt
You   [Health remarks]
You   [Delete it, keep none]
Bot   Health remarks: not kept
      What I knew of it is deleted.
You   [Undo]
Notice  That is past undoing.
You   /niggle
Bot   Nothing is noted.
You   /today
Bot   Mon 23 Nov · Yoga, 15 min
