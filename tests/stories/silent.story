# Strength that nobody answers may well have been done: it is not proposed again the day after.
Monday 2026-11-23 18:42, Europe/London
After  set_up

Clock 2026-11-26 07:00
Bot   Thu 26 Nov · Strength, 15 min
Clock 2026-11-27 07:00
Bot   Fri 27 Nov · Yoga, 15 min
      Your next strength is on
