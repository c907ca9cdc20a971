# Where the operator has set a code, only its bearers begin.
Monday 2026-11-23 18:42, Europe/London
Invitation  leeds-striders

You   /start
Bot   This coach is for invited runners. Ask for the invitation link: @operator
You   hello
Bot   This coach is for invited runners.
You   /start guess
Bot   This coach is for invited runners.
You   /start leeds-striders
Bot   1 of 4.
You   [Not sure]
Bot   2 of 4.
