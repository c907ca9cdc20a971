# Commands come before the question that is open; it is set aside and taken up again.
Monday 2026-11-23 18:42, Europe/London

You   /privacy
Bot   Privacy
      Questions: @operator
You   /back
Bot   1 of 4.
You   /back
Bot   1 of 4.
Notice  This is the first question.
You   [A break from just running]
You   /help
Bot   What I can do
      2 of 4.
You   /today
Bot   2 of 4.
You   /nonsense
Bot   I do not know /nonsense. /help shows what I can do.
      2 of 4.
You   /back
Bot   1 of 4.
You   [A weak spot]
You   [Next]
Notice  Pick at least one, then Next.
You   [Cycling] [Yoga] [Next]
You   help
Bot   What I can do
      3 of 4.
You   99
Bot   I could not match “99” to an answer. Tap one, or type its number.
      3 of 4.
You   [Strength] [Next]
You   [Farther]
You   /delete
Bot   Delete your answers, runs and everything else?
You   [No, keep it]
Bot   Kept, all of it.
      Back to where we were.
      Which town are you in?
You   Leeds
You   [Mon Easy] [Tue Hard]
Bot   Mon 23 Nov · Yoga
You   /race
Bot   How long is the race?
You   /cancel
Bot   Left as it was.
      Back to where we were.
      When shall I write each day?
You   /week
Bot   Your week
      When shall I write each day?
You   [07:00]
You   [Later]
Bot   You're set.
You   /cancel
Bot   There is nothing to cancel.
You   /back
Bot   There is no question open.
You   /help
Bot   What I can do
      /today – What to do today, and why
      [Today] [Week] [Settings] [More]
You   [More]
Bot   What else I can do
      /undo – Take back the last change
      [Back]
You   settings
Bot   Your answers
You   my wek
Bot   I did not get “my wek”, so nothing has changed.
      [Today] [Week] [Settings]
You   2
Bot   Your week
You   /start
Bot   What I can do
