# Thanks in the middle of a question, a state of its own in words, and another language.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   I'm not running for now
Bot   Not running for now. What has a professional allowed you to do?
You   thank you
Bot   With pleasure.
Bot   Not running for now. What has a professional allowed you to do?
You   /cancel
You   mein linkes Knie tut weh
Bot   How is it with your knee (left)?
You   /cancel
You   evenings at 8 please
Bot   Daily message: 20:00
