# A red flag in the middle of anything: one urgent message, no workout, and nothing is taken up after it.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /race
You   [10 km]
Bot   When is the race?
You   /niggle
You   [Something hurts]
You   [Calf]
You   [Left]
Bot   [Swollen or hot, or I cannot stand on it]
You   [Swollen or hot, or I cannot stand on it]
Bot   Stop, and get help now
      Call 112 now (elsewhere: your local emergency number).
      No run and no session until a doctor has looked at it.
      [Keep this: no sessions]
You   /today
Bot   Mon 23 Nov Skipped today.
You   /niggle
You   [Chest pain, or nearly fainted]
Bot   Stop, and get help now
      [Keep this: no sessions]
You   [Keep this: no sessions]
Bot   Kept: no session until you say that a doctor has looked at it.
      [Undo]
You   /today
Bot   Mon 23 Nov Skipped today.
Clock +1d 07:00
Bot   Tue 24 Nov · Rest
      a doctor
You   /niggle
Bot   Something that needs a doctor, since Mon 23 Nov
      [A doctor says I am well]
You   /niggle chest pain since this morning
Bot   Stop, and get help now
You   /niggle
You   [A doctor says I am well]
Bot   Good. The first 3 days stay short and light.
