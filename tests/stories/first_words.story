# What people say before they answer: hello, start, a question mark; and a race in their own words.
Monday 2026-11-23 18:42, Europe/London

You   /start
Bot   1 of 4.
You   hello
Bot   Hello, good to have you here.
      1 of 4.
You   start
Bot   1 of 4.
You   hola
Bot   Hello, good to have you here.
You   ?
Bot   What I can do
You   who reads this?
Bot   Privacy
You   my hips are weak
Bot   2 of 4.
You   hey there
Bot   Hello, good to have you here.
      2 of 4.
You   yoga
You   [All of it] [Next]
You   hi
Bot   Hello, good to have you here.
      4 of 4.
You   a race in spring
Bot   I keep your words: “a race in spring”.
      Which town are you in?
You   hallo
Bot   Hello, good to have you here.
      Which town are you in?
You   Leeds
You   [Mon Easy] [Tue Hard]
You   [07:00]
You   Mon easy, Tue intervals, Thu easy, Sat easy, Sun long 18k
Bot   You named a race. How long is it?
You   [Half marathon]
Bot   When is the race?
      [Later]
You   hola
Bot   Hello, good to have you here.
      When is the race?
You   [Later]
Bot   You're set.
You   /settings
Bot   HOW: A race, “a race in spring”
