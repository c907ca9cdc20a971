# What was said last is nearer: a message that arrives over an open question takes the answer.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /settings
You   [Town]
Clock 2026-11-24 07:00
Bot   Tue 24 Nov
      [Did it] [Swap] [Skip]
You   skip
Bot   Skipped. Rest counts too.
      [Undo]
You   Cambridge
Bot   Which one is it?
You   London, UK
Bot   Town: London
      It is 07:00 there.
You   /settings
You   [HOW]
You   4
Bot   HOW: Regularly
      Changed
You   /settings
You   [PURPOSE]
You   9
Bot   I could not match “9” to an answer.
You   💪💪
Bot   I could not match “💪💪” to an answer.
You   [← Back]
Bot   Left as it was.
You   /race
You   [10 km]
You   Thursday
Bot   10 km on Thursday 26 November
Clock 2026-11-25 07:00
Bot   Wed 25 Nov
      Strength waits until after the race: from Sunday 29 November on.
Clock 2026-11-26 07:00
Bot   Thu 26 Nov · Race day
Clock 2026-11-28 07:00
Bot   Sat 28 Nov
