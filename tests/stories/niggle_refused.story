# Nothing is kept without leave: the advice is for now, and it is not asked again and again.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /niggle
You   [Something hurts]
You   [Shin]
You   [Both sides]
You   [I notice it, but run as usual]
You   [Don't]
Bot   Mon 23 Nov · Yoga, 15 min
      Noted: your shin (both sides). No walking or strength. What stays: cycling and yoga.
      I keep nothing of this, so tomorrow's message will not know of it.
You   /niggle
Bot   Nothing is noted.
You   [Tired today]
Bot   Then today is short and light, or nothing.
      So for today: yoga, 15 min, or nothing.
      I keep nothing of this,
      [Keep it after all]
You   /niggle
Bot   Nothing is noted.
You   [Something hurts]
You   [Calf]
You   [Left]
You   [It hurts at rest too]
Bot   Mon 23 Nov · Rest
      While your calf (left) hurts like this, no session
      I keep nothing of this,
      [Keep it after all]
You   [Keep it after all]
Bot   Mon 23 Nov · Rest
      [Undo]
You   /niggle
Bot   Your calf (left): hurts at rest, since Mon 23 Nov
You   /settings
Bot   Health remarks: kept,
