# Logging: today, late, in part, twice a day, something that nobody knows, and taken back.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /log
Bot   Mon 23 Nov: yoga, 15 min. How did it go?
      [Did it] [Partly] [Skipped] [Something else] [Yesterday] [Another day]
You   [Did it]
Bot   How did it feel?
      [Very easy] [Easy] [OK] [Hard] [Very hard] [All out] [Leave it out]
You   [Easy]
Bot   Any pain?
      [No] [A bit] [Yes]
You   [No]
Bot   Noted: yoga, 15 min, on Monday. Effort 3 of 10.
      [Undo]
You   /today
Bot   Done: yoga, 15 min. Next: strength
      [Add or change]
You   [Add or change]
Bot   Mon 23 Nov is noted already: yoga, 15 min.
      [Add another] [Replace it] [Leave it] [Yesterday] [Another day]
You   [Add another]
Bot   What did you do?
      [Cycling] [Yoga] [Walking] [Strength] [Something else]
You   a walk
Bot   How many minutes?
      [15 min] [20 min] [30 min]
You   quite a while
Bot   I could not read “quite a while” as minutes.
You   half an hour
Bot   How did it feel?
You   11
Bot   I could not read “11”. A number from 1 to 10, or tap.
You   2
You   none
Bot   Noted: walking, 30 min, on Monday. Effort 2 of 10.
You   /week
Bot   Mon 23 · Easy · ✓ yoga, 15 min · ✓ walking, 30 min
You   /log
You   [Replace it]
Bot   Mon 23 Nov: yoga, 15 min. How did it go?
You   [Partly]
Bot   How many minutes?
      [5 min] [10 min]
You   [10 min]
You   [Leave it out]
You   [No]
Bot   Noted: yoga, 10 min, on Monday.
      [Undo]
You   /undo
Bot   Taken back. Monday has yoga, 15 min and walking, 30 min again.
You   /undo
Bot   There is nothing to take back.
You   /log
You   [Leave it]
Bot   Left as it was.
Clock 2026-11-24 07:00
You   /log
Bot   Tue 24 Nov: yoga, 15 min. How did it go?
You   [Another day]
Bot   Which day was it?
      [Sun 22 Nov] [Sat 21 Nov]
You   in a year
Bot   I could not read “in a year” as a day of the last two months.
You   Saturday
Bot   Sat 21 Nov: no session was planned. What did you do?
      [I did something] [Nothing]
You   [I did something]
You   underwater hockey
Bot   How hard is underwater hockey on your legs?
      [light on the legs] [in between] [hard on the legs]
You   [in between]
You   1:10
You   [Very hard]
You   [No]
Bot   Noted: underwater hockey, 70 min, on Saturday. Effort 9 of 10.
You   /log
You   [Yesterday]
Bot   Mon 23 Nov is noted already: yoga, 15 min and walking, 30 min.
      [Add another] [Replace it] [Leave it]
You   [Add another]
You   underwater hockey
Bot   How many minutes?
You   20
You   [OK]
You   [A bit]
Bot   Noted: underwater hockey, 20 min, on Monday. Effort 5 of 10.
      What hurts?
You   /cancel
Bot   Left as it was.
You   /log
You   [Skipped]
Bot   Skipped. Rest counts too.
      [Undo]
You   /log
Bot   Tue 24 Nov: yoga, 15 min. How did it go?
You   [Did it]
You   [Hard]
You   [No]
Bot   Noted: yoga, 15 min, on Tuesday. Effort 7 of 10.
You   /undo
Bot   Taken back. Tuesday has a skipped session again.
