# A red flag of which nothing may be kept: no session follows on it. And words that no coach can carry alone.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   chest pain on the run today
Bot   Stop, and get help now
      Call 112 now (elsewhere: your local emergency number).
      I send nothing more until you say /resume.
      [Keep this: no sessions]
Clock +1d 07:00
Bot   nothing
Clock +3d 07:00
Bot   nothing
You   i don't want to live any more
Bot   You matter more than any run
      findahelpline.com
      If you are in danger, call 112 now.
You   ich will nicht mehr leben
Bot   You matter more than any run
You   /resume
Bot   Welcome back.
