Monday 2026-11-23 18:42, Europe/Madrid
Language  es

You   /start
You   [Un punto débil]
You   [Ciclismo] [Yoga] [Caminar] [Siguiente]
You   [Fuerza] [Estabilidad y equilibrio] [Siguiente]
You   [Más lejos]
You   Sevilla
You   [Lun Suave] [Mar Fuerte]
You   [7:00]
You   lun suave, mar series, jue suave, sáb suave, dom larga 18 km
