# An organiser sets a club up, joins it like anybody else, and a run of one date moves.
Monday 2026-11-23 18:42, Europe/London
After  set_up

Place the group
You   /club
Bot   There is no club here yet. Whoever runs this group begins one: /club setup
You   /club setup
Bot   Only the organisers may do that
You   /today
Bot   /today is between the two of us. Here others read along.
You   what shall I do
Bot   I coach one runner at a time, in our own chat.

Place the organisers' group
You   /club
Bot   There is no club here yet.
      /club setup – Set the club up: town, day and time
You   /club setup
Bot   Which town does the club run in?
You   Leeds
Bot   When shall I post the club's runs?
You   [Mon]
Bot   At what time?
You   [18:00]
Bot   Which runs does the club do every week?
      [No club runs]
You   Tue easy, Sat long 20k
Bot   Hyde Park Harriers is set up. I post every week: Mon, 18:00.
      Hyde Park Harriers · Mon 30 Nov
      The club's runs:
      Tue 1 Dec · easy
      Sat 5 Dec · long 20 km
You   /club join
Bot   You are in Hyde Park Harriers. Its runs are in your week now
      Nobody here sees what you answer or do.
You   /club join
Bot   You are in Hyde Park Harriers already.
You   /club today
Bot   Hyde Park Harriers · Mon 23 Nov
      Tomorrow the club runs: easy.
      New to it: 15 min, effort 4 of 10
      [Did it]

# Alone, the runner's own week has the club's runs; what was said of tomorrow itself stays.
Place alone
You   /week
Bot   From your club Hyde Park Harriers:
      Saturday 28 November: long 20 km
      [My days with the club]
      Tue 24 · Hard
      Sat 28 · Long 20 km
You   /club
Bot   Hyde Park Harriers
      Sat 28 Nov · long 20 km
      [My days with the club] [Leave]

# The long run is moved to Friday: the next message says so, once.
Place the organisers' group
You   /club change
Bot   Which run? Tap, or write its date.
You   [Sat 28 Nov · long 20 km]
Bot   Sat 28 Nov · long 20 km
You   [Move it]
Bot   To which day?
You   Friday
Bot   Saturday 28 November: long 20 km is on Friday 27 November instead. Members see it
You   /club race
Bot   How long is the race?
You   [10 km]
Bot   When is the race?
You   6 December
Bot   10 km on Sunday 6 December. Members may take it over with one tap.

Place alone
Clock +1d 07:00
Bot   From your club Hyde Park Harriers:
      Friday 27 November: long 20 km
      Saturday 28 November: rest
      A race: 10 km on Sunday 6 December
      Tue 24 Nov
      [I run Sun 6 Dec]
You   [I run Sun 6 Dec]
Bot   10 km on Sunday 6 December
      [Undo]
Clock +1d 07:00
Bot   Wed 25 Nov

# A member may differ.
You   /club days
Bot   Which runs do you do with Hyde Park Harriers?
You   [Tue easy] [Next]
Bot   With Hyde Park Harriers: Tue easy. What you say of a single day still counts most.

# The button in the group notes for the one who presses it, and says so to nobody else.
Place the group
You   /club today
Bot   Hyde Park Harriers · Wed 25 Nov
      [Did it]
You   [Did it]
Bot   nothing
Notice  Noted for you alone: yoga
You   [Did it] again
Notice  Wednesday is noted already.
You   /club progress
Bot   No week is over yet.

# Away from the club the week is one's own again.
You   /club leave
Bot   You have left Hyde Park Harriers.
Place the organisers' group
You   /club delete
Bot   Delete Hyde Park Harriers with its runs, races, membership and totals?
You   [Yes, delete the club]
Bot   The club is deleted.
Place alone
You   /club
Bot   You are in no club.
