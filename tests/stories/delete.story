# Everything goes after one question, and whoever comes back is a stranger.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /privacy
Bot   /export sends you all of it. /delete removes it;
      [Get everything] [Delete everything]
You   [Get everything]
Bot   Your data Two files
You   /race
Bot   How long is the race?
You   /privacy
You   [Delete everything]
Bot   This cannot be undone.
      [Yes, delete everything] [No, keep it]
You   [Yes, delete everything]
Bot   Everything about you is deleted.
Clock +3d
Bot   nothing
You   [Yes, delete everything] again
Notice  /start begins anew.
You   /start
Bot   1 of 4.
