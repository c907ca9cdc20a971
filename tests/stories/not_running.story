# Not running for now: only what a professional allowed, until the runs are back.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /niggle
You   [Not running for now]
Bot   What has a professional allowed you to do?
      [Nothing yet]
You   [Nothing yet] [Next]
You   [Keep it]
Bot   Mon 23 Nov · Rest
      No runs until you say so, and no session until a professional allows one.
      [I am running again]
You   /niggle
Bot   Not running since Mon 23 Nov
      [I am running again] [What is allowed]
You   [What is allowed]
You   [Swimming] [Cycling] [Next]
Bot   No runs until you say so, and only what is allowed: swimming and cycling.
      So for today:
      [I am running again]
Clock +1d 07:00
Bot   Tue 24 Nov
      what your professional allowed
You   [I am running again]
Bot   Good. Your runs count again from today, and sessions start small.
      So for today: yoga, 15 min
      [Undo]
You   /today
Bot   Tue 24 Nov · Yoga, 15 min
