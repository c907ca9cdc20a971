# In a hurry: one tap a question, and "later" to what can wait.
Tuesday 2026-12-01 08:05, Europe/London

You   hello
Bot   1 of 4.
You   [Not sure]
Bot   2 of 4.
You   [Walking] [Next]
Bot   3 of 4.
You   [All of it] [Next]
Bot   4 of 4.
You   [Enjoy it]
Bot   Which town are you in?
You   leeds
Bot   What do you run?
You   [Tue Rest] [Wed Not sure]
Bot   Tue 1 Dec
      [Did it] [Swap] [Skip]
      When shall I write each day?
You   [12:00]
You   [Later]
Bot   You're set. I ask for your runs day by day
      Till 12:00.
