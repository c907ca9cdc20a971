# What changes how somebody moves stops every session; it gets better by degrees.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /niggle right groin
Bot   How is it with your groin (right)?
You   [It changes how I move]
You   [Keep it]
Bot   Mon 23 Nov · Rest
      While your groin (right) hurts like this, no session: rest, and let a professional look at it.
      So for today: rest.
Clock +1d 07:00
Bot   Tue 24 Nov · Rest
      your groin hurts too much for any session
You   /week
Bot   Tue 24 · Hard ← Wed 25 · Rest Thu 26 · Easy Fri 27 · Rest Sat 28 · Easy Sun 29
You   /why
Bot   your groin hurts too much
You   /niggle
Bot   Your groin (right): changes how you move, since Mon 23 Nov
      No session for now.
You   [Same]
Bot   Then nothing changes for your groin (right).
Clock +1d 12:00
You   /niggle
You   [Better]
Bot   Noted: your groin (right).
      [Undo]
You   [Worse]
Bot   While your groin (right) hurts like this
You   [Undo]
Bot   Taken back.
You   /niggle
Bot   Your groin (right): mild
