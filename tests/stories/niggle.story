# Something hurts a little: leave is asked for once, and what loads it is left out until it is gone.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /settings
You   [ENJOY]
You   [Cycling] [Swimming] [Walking] [Next]
You   /niggle
Bot   How you are Nothing is noted. What is it?
      [Something hurts] [Ill] [Tired today] [Not running for now]
      [Chest pain, or nearly fainted]
You   [Something hurts]
Bot   What hurts?
      [Knee]
You   my elephant trunk
Bot   I could not tell which part “my elephant trunk” is.
      What hurts?
You   left knee
Bot   How is it with your knee (left)?
You   [I notice it, but run as usual]
Bot   May I keep that, encrypted,
      [Keep it] [Don't]
You   [Keep it]
Bot   Mon 23 Nov · Swimming, 20 min
      Noted: your knee (left). No cycling, walking or strength. What stays: swimming.
      If it stays, let a professional look at it.
      So for today: swimming, 20 min.
      [Did it] [Swap] [Skip]
      [Undo]
You   [Swap]
Bot   Nothing else fits Monday.
You   /niggle
Bot   Your knee (left): mild, since Mon 23 Nov
      No cycling, walking or strength. What stays: swimming.
      [Better] [Same] [Worse] [Gone]
      [Another one]
You   [Another one]
You   [Back]
Bot   How is it with your back?
      [My legs or groin are numb]
You   [I notice it, but run as usual]
Bot   Noted: your back. No session for now.
      So for today: no extra session.
      [Undo]
You   [Undo]
Bot   Taken back.
You   /today
Bot   Mon 23 Nov · Swimming, 20 min
      your knee hurts
Clock +1d 07:00
Bot   Tue 24 Nov
Clock +1d 07:00
Clock +1d 07:00
Bot   Thu 26 Nov · Swimming, 20 min
      How is it with your knee (left) now?
      [Better] [Same] [Worse] [Gone]
You   [Better]
Bot   Good. What loads your knee (left) stays left out until it is gone.
You   [Worse]
Bot   While your knee (left) hurts like this, no session
      [Undo]
You   [Worse] again
Bot   Then rest goes on for your knee (left),
You   [Gone]
Bot   Good. Nothing is left out for your knee (left) any more.
      Your next strength is on
      [Undo]
You   [Gone] again
Bot   Nothing of the kind is noted
