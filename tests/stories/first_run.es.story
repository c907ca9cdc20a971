# The first run, the daily message and its buttons, in this language from the first word.
Monday 2026-11-23 18:42, Europe/Madrid
Language  es

You   /start
Bot   Hola. Cuatro preguntas de la guía de la entrenadora Amy Haas y después tu primera
      sugerencia. Se guarda cifrado: /privacy
Bot   1 de 4. ¿Cuál es el PROPÓSITO del entrenamiento cruzado para ti? Toca, o escríbelo tú.
      [Un punto débil] [Forma, menos impacto] [Apoyar mi entreno] [Algo más que correr] [No lo sé]
      [Varios]
You   [Un punto débil]
Bot   PROPÓSITO: Un punto débil
Bot   2 de 4. ¿Qué DISFRUTAS y tienes a mano?
      [Fuerza] [Natación] [Ciclismo] [Yoga] [Elíptica] [Caminar] [Golf] [Otra cosa] [Siguiente] [←
      Atrás]
You   [Ciclismo] [Yoga] [Caminar] [Siguiente]
Bot   2 de 4. ¿Qué DISFRUTAS y tienes a mano?
      [Fuerza] [Natación] [✓ Ciclismo] [Yoga] [Elíptica] [Caminar] [Golf] [Otra cosa] [Siguiente]
      [← Atrás]
Bot   2 de 4. ¿Qué DISFRUTAS y tienes a mano?
      [Fuerza] [Natación] [✓ Ciclismo] [✓ Yoga] [Elíptica] [Caminar] [Golf] [Otra cosa]
      [Siguiente] [← Atrás]
Bot   2 de 4. ¿Qué DISFRUTAS y tienes a mano?
      [Fuerza] [Natación] [✓ Ciclismo] [✓ Yoga] [Elíptica] [✓ Caminar] [Golf] [Otra cosa]
      [Siguiente] [← Atrás]
Bot   DISFRUTAS: Ciclismo, Yoga, Caminar
Bot   3 de 4. ¿Qué BENEFICIOS buscas?
      [Fuerza] [Estabilidad y equilibrio] [Menos lesiones] [Fondo y cardio] [Descanso y diversión]
      [Todo] [Siguiente] [← Atrás]
You   [Fuerza] [Estabilidad y equilibrio] [Siguiente]
Bot   3 de 4. ¿Qué BENEFICIOS buscas?
      [✓ Fuerza] [Estabilidad y equilibrio] [Menos lesiones] [Fondo y cardio] [Descanso y
      diversión] [Todo] [Siguiente] [← Atrás]
Bot   3 de 4. ¿Qué BENEFICIOS buscas?
      [✓ Fuerza] [✓ Estabilidad y equilibrio] [Menos lesiones] [Fondo y cardio] [Descanso y
      diversión] [Todo] [Siguiente] [← Atrás]
Bot   BENEFICIOS: Fuerza, Estabilidad y equilibrio
Bot   4 de 4. ¿CÓMO te APOYARÁ al correr o en tus metas? Toca, o escríbelo tú.
      [Una carrera] [Más rápido] [Más lejos] [Con regularidad] [Disfrutarlo] [Varios] [← Atrás]
You   [Más lejos]
Bot   CÓMO: Más lejos
Bot   Tus tipos, y qué eligió cada uno:
      · Yoga: lo disfrutas, para fuerza y estabilidad y equilibrio
      · Ciclismo: lo disfrutas, para fuerza y estabilidad y equilibrio
      · Fuerza, en corto: para fuerza, la guía la quiere cada semana
Bot   ¿En qué ciudad estás? Así ajusto tu reloj.
      [← Atrás]
You   Sevilla
Bot   Sevilla, 18:42. ¿Qué corres?
      Lun (hoy)
      Mar (mañana)
      [Lun] [Descanso] [Suave] [Fuerte] [Larga] [Mar] [Descanso] [Suave] [Fuerte] [Larga] [No lo
      sé] [← Atrás]
You   [Lun Suave] [Mar Fuerte]
Bot   Sevilla, 18:42. ¿Qué corres?
      Lun (hoy)
      Mar (mañana)
      [Lun] [Descanso] [✓ Suave] [Fuerte] [Larga] [Mar] [Descanso] [Suave] [Fuerte] [Larga] [No lo
      sé] [← Atrás]
Bot   Qué corres: Lun suave, Mar fuerte
Bot   Lun 23 nov · Yoga, 15 min
      Nada pesado para las piernas ahora, porque el martes toca un entreno fuerte. Dijiste que
      disfrutas con esto: yoga.
      2 min en el suelo, respiración lenta
      · 10 gato-vaca
      · Zancada baja, 5 resp. por lado, dos veces
      · Postura del niño, 8 respiraciones
      · Figura del cuatro boca arriba, 8 resp. por lado
      3 min con las piernas en la pared
      Esfuerzo 2 de 10: deberías acabar con más frescura que al empezar.
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El martes cambia]
Bot   ¿Cuándo te escribo cada día?
      [7:00] [12:00] [17:00, para el día siguiente] [20:00, para el día siguiente] [Otra hora]
You   [7:00]
Bot   Mensaje diario: 7:00
Bot   Tu semana habitual, en una línea, por ejemplo:
      lun descanso, mar series, dom larga 18 km
      [Tocarla] [Luego] [← Atrás]
You   lun suave, mar series, jue suave, sáb suave, dom larga 18 km
Bot   Todo listo.
      Días de descanso: mié y vie. /settings lo cambia.
      Esta semana: yoga hoy y fuerza el jueves.
      Nos leemos a las 7:00.
Clock +1d 07:00
Bot   Mar 24 nov · Yoga, 15 min
      El martes toca un entreno fuerte, y la guía deja suave lo que viene después. Y dijiste que
      disfrutas con esto: yoga. Tu próxima sesión de fuerza es el jueves.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El miércoles cambia]
You   [Hecho]
Bot   Anotado: yoga, 15 min, el martes. ¿Qué tal fue?
      [Suave] [Bien] [Fuerte] [Me dolió] [No todo] [Deshacer]
You   [Bien]
Bot   Anotado: yoga, 15 min, el martes. Esfuerzo 5 de 10.
      [Suave] [✓ Bien] [Fuerte] [Me dolió] [No todo] [Deshacer]
Clock +1d 07:00
Bot   Mié 25 nov · Yoga, 15 min, o nada
      Hay sitio para esto: el jueves toca un rodaje suave.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El jueves cambia]
You   [Cambiar]
Bot   En su lugar: Caminar, 20 min, o nada
      Hay sitio para esto: el jueves toca un rodaje suave. Cambiaste a caminar.
      Primeros 5 min más lento de lo que querrías
      · 10 min en llano, a ritmo de charla
      · Hombros sueltos, brazos en balanceo
      Últimos 5 min despacio otra vez
      Esfuerzo 2 de 10: podrías charlar todo el camino.
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El jueves cambia] [Deshacer]
You   [Deshacer]
Bot   Deshecho. La sesión es la que era.
You   prefiero nadar hoy
Bot   En su lugar: Natación, 20 min
      Hay sitio para esto: el jueves toca un rodaje suave. Cambiaste a natación.
      Calienta 4 min: largos suaves, cualquier estilo
      · 6 largos suaves, 30 s de descanso tras cada uno
      · 4 largos de patada, con tabla
      · Respira siempre que lo necesites
      Calma 4 min: flota, espalda lenta
      Esfuerzo 3 de 10: podrías charlar en cada pared.
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El jueves cambia] [Deshacer]
You   ¿por qué no fuerza?
Bot   ¿Fuerza el miércoles?
      Ninguna regla lo impide.
      [Cambiar a esto]
Clock +1d 07:00
Bot   Jue 26 nov · Fuerza, 15 min
      El viernes toca descanso, así que tus piernas tienen tiempo de recuperarse. Y pediste
      fuerza.
      Calienta 3 min: marcha, gira cadera y brazos
      Dos rondas, 1 min de descanso entre ellas:
      · 8 sentadillas a una silla
      · 6 zancadas atrás por lado
      · 8 puentes boca arriba
      · 15 s de plancha lateral por lado, rodillas abajo
      · 10 elevaciones de talones, una mano en la pared
      Calma 3 min: suelta cadera y gemelos
      Esfuerzo 4 de 10: podrías hacer cinco más de cada.
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El viernes cambia]
You   [Hecho]
Bot   Anotado: fuerza, 15 min, el jueves. ¿Qué tal fue?
      [Suave] [Bien] [Fuerte] [Me dolió] [No todo] [Deshacer]
You   [Fuerte]
Bot   Anotado: fuerza, 15 min, el jueves. Esfuerzo 7 de 10.
      [Suave] [Bien] [✓ Fuerte] [Me dolió] [No todo] [Deshacer]
You   deshaz eso
Bot   Deshecho. El jueves ya no tiene fuerza, 15 min.
