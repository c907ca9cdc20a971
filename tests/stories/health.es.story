# Pain that is mild, then a red flag: what is left out, what is urgent, and how it ends.
Monday 2026-11-23 18:42, Europe/Madrid
Language  es
After  set_up.es

You   me molesta un poco la rodilla izquierda
Bot   ¿Puedo guardarlo, cifrado, para dejar fuera lo que podría doler? /settings lo deshace.
      [Conservarlo] [No guardar] [← Atrás]
You   [Conservarlo]
Bot   ✓ Conservarlo
Bot   Lun 23 nov · Solo correr
      Anotado: tu rodilla (izquierda). Hoy no: ciclismo, yoga, caminar o fuerza. Si lo tienes a
      mano, esto serviría: natación. Si sigue, que lo vea un profesional.
      Así que hoy: sin sesión extra.
      [El martes cambia] [Deshacer]
Clock +2d 07:00
Bot   Mar 24 nov · Solo correr. El miércoles toca descanso, y un día libre antes es parte del
      plan.
      [El miércoles cambia]
Bot   Mié 25 nov · Descanso. Un día libre es parte del plan, y el jueves toca un rodaje suave.
      [El jueves cambia]
You   ya no me duele la rodilla
Bot   Mié 25 nov · Yoga, 15 min
      Bien. Ya no dejo nada fuera por tu rodilla (izquierda). Tu próxima sesión de fuerza es el
      jueves.
      Así que hoy: yoga, 15 min.
      2 min en el suelo, respiración lenta
      · 10 gato-vaca
      · Zancada baja, 5 resp. por lado, dos veces
      · Postura del niño, 8 respiraciones
      · Figura del cuatro boca arriba, 8 resp. por lado
      3 min con las piernas en la pared
      Esfuerzo 2 de 10: deberías acabar con más frescura que al empezar.
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El jueves cambia] [Deshacer]
You   tengo el gemelo hinchado y caliente
Bot   Para, y pide ayuda ya
      Llama ya al 112 (en otro lugar: el número local de emergencias).
      No esperes a que se pase ni te quedes a solas con ello. Ni correr ni sesiones hasta que lo
      haya visto un médico.
You   /today
Bot   Mié 25 nov · Descanso
      Ninguna sesión, traiga lo que traiga el jueves (un rodaje suave), hasta que un médico haya
      visto lo que me contaste.
      [El jueves cambia]
Clock +1d 07:00
Bot   Jue 26 nov · Descanso. El viernes toca descanso, pero lo que me contaste necesita antes un
      médico: ninguna sesión hasta que digas que lo ha visto.
      [El viernes cambia]
You   /niggle
Bot   Cómo estás
      · Algo que necesita un médico, desde el mié 25 nov
      Sin sesión por ahora.
      [El médico me ve bien] [Algo duele] [Enfermedad] [Hoy, cansancio] [Sin correr por ahora]
      [Dolor en el pecho, o casi me desmayo]
You   [El médico me ve bien]
Bot   Jue 26 nov · Yoga, 15 min, o nada
      Bien. Los primeros 3 días serán cortos y suaves. Hoy no: fuerza. Lo que queda: ciclismo,
      yoga y caminar. Tu próxima sesión de fuerza es el jueves 3 de diciembre.
      Así que hoy: yoga, 15 min, o nada.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El viernes cambia] [Deshacer]
Clock +1d 07:00
Bot   Vie 27 nov · Yoga, 15 min, o nada
      El sábado toca un rodaje suave, y acabas de salir de una enfermedad: corto y suave, y menos
      también vale. Tu próxima sesión de fuerza es el viernes 4 de diciembre.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El sábado cambia]
