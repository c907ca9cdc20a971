# A stubborn one whose knee hurts, who asks twice and is told once.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   left knee hurts going downstairs
Bot   How is it with your knee (left)?
      [I notice it, but run as usual] [It changes how I move] [It hurts at rest too] [I cannot
      stand on it] [← Back]
You   [I notice it, but run as usual]
Bot   ✓ I notice it, but run as usual
Bot   May I keep that, encrypted, so that I leave out what could hurt? /settings undoes it.
      [Keep it] [Don't] [← Back]
You   [Keep it]
Bot   ✓ Keep it
Bot   Mon 23 Nov · Just your run
      Noted: your knee (left). No cycling, yoga, walking or strength. If you can get to it,
      swimming would do. If it stays, let a professional look at it.
      So for today: no extra session.
      [Tuesday changed] [Undo]
You   can I at least do strength?
Bot   I did not get “can I at least do strength?”, so nothing has changed. Tap, or /help.
      [Today] [Week] [Settings]
You   so what CAN i do
Bot   What I can do
      /today – What to do today, and why
      /week – Your week: runs and sessions
      /log – Note what you did
      /race – Add or remove a race
      /niggle – What hurts, illness, not running
      /settings – See and change your answers
      /privacy – What is stored, and for whom
      /help – What I can do
      /back and /cancel work in the middle of any question.
      [Today] [Week] [Settings] [More]
Clock +1d 07:00
Bot   Tue 24 Nov · Just your run. Wednesday is a rest day, and a day off before it is part of the
      plan.
      [Wednesday changed]
You   knee is worse today
Bot   Which side?
      [Left] [Right] [Both sides] [← Back]
You   [Left]
Bot   ✓ Left
Bot   How is it with your knee (left)?
      [I notice it, but run as usual] [It changes how I move] [It hurts at rest too] [I cannot
      stand on it] [← Back]
You   [It changes how I move]
Bot   ✓ It changes how I move
Bot   Tue 24 Nov · Rest
      While your knee (left) hurts like this, no session: rest, and let a professional look at it.
      So for today: rest.
      [Wednesday changed] [Undo]
You   /today
Bot   Tue 24 Nov · Rest
      Wednesday is a rest day, but your knee hurts too much for any session: rest, and ask a
      professional.
      [Wednesday changed]
Clock +3d 07:00
Bot   Wed 25 Nov · Rest. No session while your knee hurts like this; ask a professional before
      Thursday, which is an easy run.
      [Thursday changed]
Bot   Thu 26 Nov · Rest. Friday is a rest day, but your knee hurts too much for any session: rest,
      and ask a professional.
      [Friday changed]
Bot   Fri 27 Nov · Rest. No session while your knee hurts like this; ask a professional before
      Saturday, which is an easy run.
      How is it with your knee (left) now?
      [Saturday changed] [Better] [Same] [Worse] [Gone]
You   /niggle
Bot   How you are
      · Your knee (left): changes how you move, since Tue 24 Nov
      No session for now.
      [Better] [Same] [Worse] [Gone] [Another one] [Ill] [Tired today] [Not running for now]
      [Chest pain, or nearly fainted]
You   i'm better now
Bot   Fri 27 Nov · Strength, 15 min
      Good. Nothing is left out for your knee (left) any more.
      So for today: strength, 15 min.
      Warm-up 3 min: march, circle hips and arms
      Two rounds, 1 min rest between:
      · 8 squats to a chair
      · 6 reverse lunges each side
      · 8 bridges on your back
      · 15 s side plank each side, knees down
      · 10 calf raises, a hand on the wall
      Cool-down 3 min: loosen hips and calves
      Effort 4 of 10: you could do five more of each.
      [Did it] [Swap] [Skip] [How to do these] [Saturday changed] [Undo]
You   /undo
Bot   Taken back. What hurts is as before.
You   did 40 min on the bike, felt fine
Bot   Noted: cycling, 40 min, on Friday. Effort 5 of 10.
      [Easy] [✓ OK] [Hard] [It hurt] [Not all of it] [Undo]
You   does it show in my progress?
Bot   Your progress
      23 Nov: ▪▪▪ 40 min, 1 session
      For your answers, in 1 week:
      · PURPOSE, a weak spot: 1 session
      · ENJOY, what you like doing: 1 session
      · BENEFITS: strength 1, stability & balance 1
      · HOW, farther: 1 session
      [Log something] [Today]
You   pause for a week
Bot   Messages are paused; they return on Friday 4 December, or with /resume. /today works.
      [Undo]
You   resume
Bot   Welcome back. I write again on Saturday at 07:00.
You   what do you know about me
Bot   Privacy
      · Stored: your answers, town, runs, races and sessions; with your leave, what you say of
      your health.
      …
      [Get everything] [Delete everything]
