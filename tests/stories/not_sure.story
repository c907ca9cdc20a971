# What may mean two things is offered as buttons, and nothing changes until one is pressed.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   descanso
Bot   “descanso”: I am not sure, so nothing has changed.
      [Change my town]
You   /settings
Bot   Town: Leeds
You   descanso
You   [Change my town]
Bot   Town: Descanso
      [Undo]
You   [Undo]
Bot   Taken back.
You   thursday
Bot   “thursday”
      nothing has changed
