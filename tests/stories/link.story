# What one chat says of linking; what two have to do with each other is in tests/bot/test_link.py.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /link
Bot   Do you have a code from your other chat? Type it here. If not, I make one.
      [Make a code]
You   my code
Bot   That is not a code. One looks like this:
      [Make a code]
You   bcdf 2345
Bot   That code opens nothing. It works once, and not for long; /link makes another.
You   [Make a code]
Bot   Type this in your other chat within 15 min. It works once.
You   /link BCDF-2345
Bot   Do you have a code from your other chat?
You   /cancel
Bot   Left as it was.
You   /unlink
Bot   This chat is linked with no other.
