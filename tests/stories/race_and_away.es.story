# A race with its week, a holiday without a word, and everything deleted at the end.
Monday 2026-11-23 18:42, Europe/Madrid
Language  es
After  set_up.es

You   corro la media maratón de Sevilla el 29 de noviembre
Bot   media maratón de Sevilla, 21,1 km el domingo 29 de noviembre
      En los seis días previos: solo suave para las piernas, dos sesiones como mucho.
      Sábado, la víspera: descanso, o un paseo corto o yoga suave.
      Después: solo lo que sea suave para las piernas durante 5 días, y primero descanso.
      [Deshacer]
Clock 2026-11-25 07:00
Bot   Mar 24 nov · Yoga, 15 min
      El domingo toca tu media maratón. Tan cerca de una carrera la guía lo frena todo: solo bajo
      impacto, y menos. Y dijiste que disfrutas con esto: yoga. La fuerza espera hasta después de
      la carrera: a partir del sábado 5 de diciembre.
      2 min en el suelo, respiración lenta
      · 10 gato-vaca
      · Zancada baja, 5 resp. por lado, dos veces
      · Postura del niño, 8 respiraciones
      · Figura del cuatro boca arriba, 8 resp. por lado
      3 min con las piernas en la pared
      Esfuerzo 2 de 10: deberías acabar con más frescura que al empezar.
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El miércoles cambia]
Bot   Mié 25 nov · Yoga, 15 min
      Con tu media maratón el domingo, la guía quiere menos de todo, y solo lo suave para las
      piernas. Dijiste que disfrutas con esto: yoga. La fuerza espera hasta después de la carrera:
      a partir del sábado 5 de diciembre.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El jueves cambia]
Clock 2026-11-29 07:00
Bot   Jue 26 nov · Yoga, 15 min
      El domingo toca tu media maratón. Tan cerca de una carrera la guía lo frena todo: solo bajo
      impacto, y menos. Y dijiste que disfrutas con esto: yoga. La fuerza espera hasta después de
      la carrera: a partir del sábado 5 de diciembre.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El viernes cambia]
Bot   Vie 27 nov · Yoga, 15 min
      Con tu media maratón el domingo, la guía quiere menos de todo, y solo lo suave para las
      piernas. Dijiste que disfrutas con esto: yoga. La fuerza espera hasta después de la carrera:
      a partir del sábado 5 de diciembre.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El sábado cambia]
Bot   Sáb 28 nov · Yoga, 15 min, o nada
      El domingo toca tu media maratón. Tan cerca de una carrera la guía lo frena todo: solo bajo
      impacto, y menos. La fuerza espera hasta después de la carrera: a partir del sábado 5 de
      diciembre.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [La carrera cambia]
Bot   Dom 29 nov · Día de la carrera
      Suerte en media maratón de Sevilla. La fuerza espera hasta después de la carrera: a partir
      del sábado 5 de diciembre.
      ¿La semana que viene, como siempre?
      [El lunes cambia] [Como siempre] [Cambiarlo]
Clock 2026-11-30 07:00
Bot   Lun 30 nov · Solo correr. El domingo tocó tu media maratón. El día siguiente es para
      descansar. La fuerza vuelve a partir del sábado 5 de diciembre.
      [El martes cambia]
You   estoy fuera hasta el 4 de diciembre
Bot   Mensajes en pausa; vuelven el viernes 4 de diciembre, o con /resume. /today funciona.
      [Deshacer]
Clock 2026-12-03 12:00
Bot   nothing
Clock 2026-12-04 07:00
Bot   Vie 4 dic · Yoga, 15 min
      Me alegro de que vuelvas.
      El domingo tocó tu media maratón. Tus piernas siguen con bajo impacto hasta que se
      recuperen. Y dijiste que disfrutas con esto: yoga. La fuerza vuelve a partir del sábado 5 de
      diciembre.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El sábado cambia]
You   borra todos mis datos
Bot   ¿Borro tus respuestas, tus días de carrera y todo lo demás? No tiene vuelta atrás.
      [Sí, bórralo todo] [No, conservarlo] [← Atrás]
You   [Sí, bórralo todo]
Bot   ✓ Sí, bórralo todo
Bot   Todo lo tuyo está borrado. Si vuelves: /start. Buenas carreras.
Clock +3d
Bot   nothing
