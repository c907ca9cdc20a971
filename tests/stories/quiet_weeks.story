# Two weeks without a word: one question. A week later the messages stop, and wait to be asked back.
Monday 2026-11-23 18:42, Europe/London
After  set_up

Clock 2026-12-07 06:00
You   hello
Clock 2026-12-20 06:00
Clock 2026-12-21 07:00
Bot   Mon 21 Dec
      I have not heard from you for a while. Shall I go on writing?
      [Keep them coming] [Session days only] [Stop]
Clock 2026-12-22 07:00
Bot   Tue 22 Dec
Clock 2026-12-23 06:00
You   [Session days only]
Bot   Good: on session days only.
      [Undo]
You   [Undo]
Bot   Taken back.
Clock 2027-01-06 07:00
Bot   Shall I go on writing?
Clock 2027-01-12 07:00
Bot   Tue 12 Jan
Clock 2027-01-13 07:00
Bot   nothing
Clock 2027-03-01 12:00
Bot   nothing
You   hello again
Bot   It was quiet for three weeks, so I stopped writing.
      [Resume]
You   [Resume]
Bot   Welcome back. The next message follows at once.
Clock 2027-03-01 12:01
Bot   Mon 1 Mar
Clock 2027-03-02 12:01
Bot   Tue 2 Mar
