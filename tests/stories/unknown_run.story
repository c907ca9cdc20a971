# Without a usual week the daily message asks for the run it needs, and answers the answer.
Tuesday 2026-12-01 08:05, Europe/London
After  busy_runner

Clock 2026-12-02 12:00
Bot   Wed 2 Dec
      What do you run on Wednesday and Thursday?
      [Easy] [Hard] [Long]
You   [Easy]
Bot   Noted: Wednesday, easy.
      What do you run on Thursday?
      [Easy] [Hard] [Long]
You   [Rest]
Bot   Noted: Thursday, rest.
      [Did it] [Swap] [Skip]
      [Undo]
You   [Rest] again
Notice  Noted already.
You   [Undo]
Bot   Taken back.
