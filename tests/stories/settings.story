# Each answer is changed alone, and the rest stays as it was.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   /settings
Bot   PURPOSE: A weak spot
      ENJOY: Cycling, Yoga, Walking
      [PURPOSE] [ENJOY] [BENEFITS] [HOW]
You   [PURPOSE]
Bot   What is the PURPOSE of cross-training for you?
You   [Several] [Fitness, less impact] [Not sure] [Next]
Bot   PURPOSE: Fitness, less impact, Not sure
      [Undo]
You   [ENJOY]
You   [Golf] [Something else]
Bot   What is it?
You   wheelbarrow racing
You   [Next]
Bot   ENJOY: Golf, “wheelbarrow racing”
You   [BENEFITS]
You   [A break & fun] [All of it] [Lower injury risk] [Next]
Bot   BENEFITS: Lower injury risk
You   [HOW]
You   [Regularly]
Bot   HOW: Regularly
You   [Usual week]
You   Tue easy, Sat long
Bot   Usual week: Mon rest, Tue easy, Wed rest, Thu rest, Fri rest, Sat long, Sun rest
You   [Daily message]
You   [Another time]
Bot   When, then?
You   19h15
Bot   Daily message: 19:15
You   [Town]
You   Auckland
Bot   Town: Auckland
You   [Used to already]
You   golf, erg
Bot   Used to already: Golf, Rowing
You   /settings
Bot   Your own activities: wheelbarrow racing (hard on the legs)
You   [Your own activities]
You   [light on the legs]
Bot   Your own activities: wheelbarrow racing (light on the legs)
You   /settings
You   [HOW]
You   [Regularly]
Bot   Left as it was.
