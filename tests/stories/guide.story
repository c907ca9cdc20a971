# The guide's chapters, browsed by buttons, in our words and with credit; each type has its page.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /guide
Bot   The guide
      running coach Amy Haas, Run with Aim
      [What it is good for] [Which types] [How much] [Do] [Do not]
You   [What it is good for]
Bot   A lower risk of injury.
      After Amy Haas, Run with Aim; the words are ours.
      [Which types] [How much] [Do] [Do not]
You   [How much]
Bot   two or three sessions a week
You   [Do]
Bot   Keep a rhythm
You   [Do not]
Bot   No fast start
You   [Which types]
Bot   Ask yourself: the PURPOSE, what you ENJOY, which BENEFITS, and HOW it supports you.
      Strength: lower injury risk
      Golf: an extra form
      [Strength] [Swimming] [Cycling] [Yoga] [Elliptical] [Walking] [Golf]
You   [Strength]
Bot   Good for: lower injury risk, strength, running efficiency and endurance.
      Hard on your legs, says the guide.
      never on the eve of a long or hard run
      To begin with: 15 minutes
      [Today?] [All types]
You   [Today?]
Bot   Strength on Monday?
You   [All types]
You   [Golf]
Bot   An extra form, with benefits of its own.
      Light on your legs, say we:
      [Today?]
You   [Today?]
Bot   Golf on Monday?
      No rule is in its way.
