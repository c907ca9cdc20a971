# What cannot be read is quoted, and nothing is guessed.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   qwertz uiop
Bot   I did not get “qwertz uiop”, so nothing has changed.
You   Mañana corro dieciocho kilómetros
Bot   Tuesday 24 November: a hard run. What is it now?
You   /cancel
You   🏃
Bot   I did not get “🏃”
You   /
Bot   I did not get “/”
You   /tomorrow
You   0
Bot   I could not read “0”.
You   17
Bot   I could not read “17”.
You   1, 2
Bot   One answer here, please.
You   descanso
Bot   I could not read “descanso”.
      What is it now?
You   /cancel
Bot   Left as it was.
You   /guide
Bot   running coach Amy Haas
      It is based on her guide, in our own words, and not endorsed by her.
      [What it is good for] [Which types]
