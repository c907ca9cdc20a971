Monday 2026-11-23 18:42, Europe/Madrid
Language  fr

You   /start
You   [Un point faible]
You   [Vélo] [Yoga] [Marche] [Suivant]
You   [Renforcement] [Stabilité & équilibre] [Suivant]
You   [Plus loin]
You   Lyon
You   [Lun. Facile] [Mar. Dur]
You   [07:00]
You   lun facile, mar fractionné, jeu facile, sam facile, dim long 18 km
