# A number answers the question that asks for one, whatever was looked at meanwhile; words whose question is over are heard.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /log
You   [Something else]
You   walking
Bot   How many minutes?
You   /help
Bot   What I can do
      How many minutes?
You   /guide
Bot   [Which types]
You   30
Bot   How did it feel?
You   /help
Bot   How did it feel?
You   /guide
You   2
Bot   Any pain?
You   none
Bot   Noted: walking, 30 min, on Monday. Effort 2 of 10.
You   /progress
Bot   [Log something] [Today]
You   2
Bot   Mon 23 Nov
You   I'm ill
You   [Keep it]
Bot   no session until you say that you are well
You   /week
You   [Change tomorrow's run]
Bot   Tuesday 24 November: a hard run. What is it now?
Clock 2026-11-25 12:00
You   I'm well again
Bot   Things have changed since. We go on from here.
      Tuesday is over.
      Good. The first 3 days stay short and light.
You   /resume
Bot   You are not paused. I write on Thursday at 07:00.
Clock 2026-11-26 06:30
You   /resume
Bot   You are not paused. I write today at 07:00.
