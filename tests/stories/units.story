# Miles where the platform's locale says so, changed by hand; what is typed without a unit follows.
Monday 2026-11-23 18:42, Europe/London
Language  en-US

You   /start
You   [Not sure]
You   yoga, walking
You   [Strength] [Next]
You   [A race]
You   Boston, US
You   hard, long 9
You   7 am
You   Mon easy, Tue intervals, Sun long 12
Bot   You named a race. How long is it?
You   15
You   6 December
Bot   Race: 15 mi on Sunday December 6.
You   /settings
Bot   Sun long 12 mi
      Units: Miles
      [Units]
You   [Units]
Bot   Shall I tell distances in kilometres or in miles?
You   km
Bot   Changed
      Units: Kilometres
      [Undo]
You   /settings
Bot   Sun long 19.3 km
You   /tomorrow
You   long 18
Bot   long 18 km
You   /tomorrow
You   easy 45
Bot   Noted: Tuesday, easy.
