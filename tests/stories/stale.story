# Buttons of questions that were answered, set aside or forgotten change nothing.
Monday 2026-11-23 18:42, Europe/London

You   /start
You   [Not sure]
You   [Yoga] [Next]
Bot   3 of 4.
You   [Not sure] again
Bot   3 of 4.
Notice  That was an older question.
You   [Yoga] again
Bot   3 of 4.
You   [Strength] [Next]
You   [Farther]
You   Leeds
You   [Mon Easy] [Tue Hard]
You   [07:00]
You   [Later]
You   [07:00] again
Bot   nothing
Notice  That was an older question.
You   /tomorrow
You   [Long]
Bot   Noted: Tuesday, long.
You   /tomorrow
You   [Rest]
Bot   Noted: Tuesday, rest.
You   [Long] again
Bot   nothing
Notice  That was an older question.
You   [Undo]
Bot   Taken back.
You   [Undo] again
Notice  That is past undoing.
Clock +1d 07:00
You   [Did it]
Bot   Noted:
Clock +9d 07:00
You   [Did it] again
Notice  That button has had its week. /today is fresh.
