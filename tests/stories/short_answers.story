# A word is an answer where a message has asked, and a thumb under the daily message is not yet done.
Monday 2026-11-23 18:42, Europe/London
After  set_up

Clock 2026-11-26 07:00
Bot   Thu 26 Nov · Strength, 15 min
      [Did it]
You   👍
Bot   Good. Once it is done, tap here.
      [Did it] [Skip]
You   [Did it]
Bot   Noted: strength, 15 min, on Thursday. How did it feel?
You   ok
Bot   Noted: strength, 15 min, on Thursday. Effort 5 of 10.
You   yes
Bot   All right.
Clock 2026-11-29 07:00
Bot   Next week as usual?
You   yes
Bot   Good, next week stays as it is.
You   same as usual
Bot   Good, next week stays as it is.
Clock 2026-12-06 07:00
Bot   Next week as usual?
You   no
Bot   Next week. What you leave alone stays as it is.
You   /cancel
Clock 2026-12-09 12:00
You   next week as usual
Bot   Good, next week stays as it is.
You   no messages until Monday
Bot   Messages are paused; they return on Monday 14 December
You   /resume
You   stop messages for a week
Bot   Messages are paused; they return on Wednesday 16 December
