# Once a week, in Sunday's message: next week as usual, or changed, date by date.
Monday 2026-11-23 18:42, Europe/London
After  set_up

Clock 2026-11-28 12:00
Clock 2026-11-29 07:00
Bot   Sun 29 Nov
      Next week as usual?
      [As usual] [Change it]
You   [As usual]
Bot   Good, next week stays as it is.
You   [Change it]
Bot   Next week. What you leave alone stays as it is.
      [Mon 30] [Rest] [✓ Easy] [Hard] [Long]
      [Tue 1] [Rest] [Easy] [✓ Hard] [Long]
      [Next]
You   [Tue 1 Rest] [Wed 2 Hard] [Next]
Bot   Mon easy, Tue rest, Wed hard, Thu easy, Fri rest, Sat easy, Sun long 18 km
      Beside them:
      [Undo]
You   /settings
Bot   Usual week: Mon easy, Tue hard, Wed rest, Thu easy, Fri rest, Sat easy, Sun long 18 km
You   /race
You   [10 km]
You   12 December
Clock 2026-12-04 12:00
You   /tomorrow
You   [Rest]
Clock 2026-12-06 07:00
Bot   Sun 6 Dec
      Next week: Sat race 10 km. The rest as usual?
      [As usual] [Change it]
You   [Change it]
You   Thu long 15k
Bot   Mon easy, Tue hard, Wed rest, Thu long 15 km, Fri rest, Sat race 10 km, Sun long 18 km
You   [Change it]
Bot   [Thu 10] [Rest] [Easy] [Hard] [✓ Long]
      [Sun 13]
You   [Thu 10 Easy] [Next]
Bot   Thu easy, Fri rest, Sat race 10 km, Sun long 18 km
Clock 2026-12-09 12:00
You   /week
Bot   [Usual week] [Next week]
You   [Next week]
Bot   [Mon 14]
      [Sun 20]
You   [Sat 19 Hard] [Next]
Bot   Sat hard, Sun long 18 km
Clock 2026-12-13 07:00
Bot   Sun 13 Dec
      Next week: Sat hard. The rest as usual?
