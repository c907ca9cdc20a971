Monday 2026-11-23 18:42, Europe/Madrid
Language  de

You   /start
You   [Stärken, wo's hakt]
You   [Radfahren] [Yoga] [Gehen] [Weiter]
You   [Kräftiger werden] [Stabiler stehen] [Weiter]
You   [Länger laufen]
You   Freiburg
You   [Mo Locker] [Di Hart]
You   [07:00]
You   Mo locker, Di Intervalle, Do locker, Sa locker, So lang 18 km
