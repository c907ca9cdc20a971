# Of a race only the month is known: it is not asked for again, but its day is.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   half marathon in April
Bot   Which day is it? Such as Sunday 18 April.
      [Leave it]
You   in spring
Bot   I could not read “in spring” as a day to come.
You   the 11th
Bot   21.1 km on Sunday 11 April
      [Undo]
You   10 miler on the 20th
Bot   16.1 km on Sunday 20 December
You   no race in May
Bot   I did not get “no race in May”
You   /race
You   [Add a race] [5 km]
Bot   When is the race?
You   this month
Bot   I could not read “this month” as a day to come.
You   november
Bot   Which day is it? Such as Monday 30 November.
You   22
Bot   I could not read “22” as a day to come.
You   29
Bot   5 km on Sunday 29 November
