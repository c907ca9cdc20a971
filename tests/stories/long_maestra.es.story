# Una maestra con poco tiempo, una pantorrilla que molesta y una duda sobre sus datos.
Monday 2026-11-23 18:42, Europe/Madrid
Language  es
After  set_up.es

You   hoy no puedo, salto la sesión
Bot   Saltada. El descanso también cuenta.
      [Deshacer]
You   /today
Bot   Lun 23 nov
      Hoy te la saltaste. Siguiente: fuerza, 15 min, el jueves.
      [Añadir o cambiar]
You   el domingo 16 km en vez de 18
Bot   Domingo 29 de noviembre: tu tirada larga, 18 km. ¿Qué es ahora?
      [Descanso] [Suave] [Fuerte] [Larga] [No lo sé] [← Atrás]
You   larga 16
Bot   Sáb 28 nov · Yoga, 15 min
      Anotado: domingo, larga 16 km.
      El domingo toca tu tirada larga, 16 km, así que nada pesado para las piernas antes.
      2 min en el suelo, respiración lenta
      · 10 gato-vaca
      · Zancada baja, 5 resp. por lado, dos veces
      · Postura del niño, 8 respiraciones
      · Figura del cuatro boca arriba, 8 resp. por lado
      3 min con las piernas en la pared
      Esfuerzo 2 de 10: deberías acabar con más frescura que al empezar.
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El domingo cambia] [Deshacer]
You   me duele el gemelo derecho un poco
Bot   ¿Puedo guardarlo, cifrado, para dejar fuera lo que podría doler? /settings lo deshace.
      [Conservarlo] [No guardar] [← Atrás]
You   [Conservarlo]
Bot   ✓ Conservarlo
Bot   Anotado: tu gemelo (derecha). Hoy no: caminar o fuerza. Lo que queda: ciclismo y yoga. Si
      sigue, que lo vea un profesional.
      [Deshacer]
Clock +1d 07:00
Bot   Mar 24 nov · Yoga, 15 min
      El martes toca un entreno fuerte, y la guía deja suave lo que viene después. Como tu gemelo
      duele, dejo fuera lo que carga ahí. Si sigue, consulta a un profesional.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El miércoles cambia]
You   ¿puedo hacer yoga?
Bot   En su lugar: Yoga, 15 min
      El martes toca un entreno fuerte, y la guía deja suave lo que viene después. Y cambiaste a
      yoga.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El miércoles cambia] [Deshacer]
You   [Hecho]
Bot   Anotado: yoga, 15 min, el martes. ¿Qué tal fue?
      [Suave] [Bien] [Fuerte] [Me dolió] [No todo] [Deshacer]
You   [Bien]
Bot   Anotado: yoga, 15 min, el martes. Esfuerzo 5 de 10.
      [Suave] [✓ Bien] [Fuerte] [Me dolió] [No todo] [Deshacer]
You   ¿quién ve mis datos?
Bot   Privacidad
      · Se guarda: tus respuestas, ciudad, lo que corres, carreras y sesiones; con tu permiso, lo
      que digas de tu salud.
      …
      [Recibirlo todo] [Borrar todo]
You   quiero mis datos
Bot   Tus datos
      Dos archivos con todo lo que se guarda sobre ti: uno para leer, otro para programas.
You   ya estoy bien del gemelo
Bot   Bien. Ya no dejo nada fuera por tu gemelo (derecha). Tu próxima sesión de fuerza es el
      jueves.
      [Deshacer]
You   ¿qué hago el jueves?
Bot   Tu semana
      Lun 23 · Suave
      Mar 24 · Fuerte · ✓ yoga, 15 min
      Mié 25 · Descanso
      Jue 26 · Suave · fuerza, 15 min ←
      Vie 27 · Descanso
      Sáb 28 · Suave
      Dom 29 · Larga 16 km
      [Cambiar lo de mañana] [Semana habitual] [La semana que viene]
You   no entiendo nada
Bot   Lo que sé hacer
      /today – Qué hacer hoy, y por qué
      /week – Tu semana: qué corres y qué sesiones
      /log – Anota lo que hiciste
      /race – Añadir o quitar una carrera
      /niggle – Dolor, enfermedad, sin correr
      /settings – Ver y cambiar tus respuestas
      /privacy – Qué se guarda, y para quién
      /help – Lo que sé hacer
      /back y /cancel sirven en medio de cualquier pregunta.
      [Hoy] [Semana] [Ajustes] [Más]
You   pausa una semana
Bot   Mensajes en pausa; vuelven el martes 1 de diciembre, o con /resume. /today funciona.
      [Deshacer]
You   vuelve a escribirme
Bot   Me alegro de que vuelvas. Te escribo otra vez el miércoles, 7:00.
