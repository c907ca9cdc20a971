# Tired is for one day: short and light, or nothing.
Monday 2026-11-23 18:42, Europe/London
After  set_up

Clock 2026-11-26 07:00
Bot   Thu 26 Nov · Strength, 15 min
You   /niggle
You   [Tired today]
You   [Keep it]
Bot   Thu 26 Nov · Yoga, 15 min, or nothing
      Then today is short and light, or nothing. Tomorrow is as planned.
      [Undo]
You   /today
Bot   Thu 26 Nov · Yoga, 15 min, or nothing
      You are tired
You   /why
Bot   ours: Tired legs recover by little or by nothing.
You   [Why not strength?]
Bot   tired
You   /niggle
Bot   Tired today
      [Something hurts]
You   /today
You   [Did it]
Bot   Noted: yoga, 15 min, on Thursday.
Clock 2026-11-27 07:00
Bot   Fri 27 Nov · Strength, 15 min
