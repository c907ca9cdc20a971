# Quien entrena de noche y prefiere escribir a tocar.
Monday 2026-11-23 18:42, Europe/Madrid
Language  es
After  set_up.es

You   buenas
Bot   Hola. Cuéntame con tus palabras qué corres y qué sesiones haces, o toca.
      [Hoy] [Semana] [Ajustes] [Más]
You   mañana descanso, paso las series al jueves
Bot   Anotado
      Mar 24 nov: descanso
      Jue 26 nov: fuerte
Bot   Lun 23 nov · Yoga, 15 min
      Anotado: martes, descanso.
      Hay sitio para esto: el martes toca descanso. Dijiste que disfrutas con esto: yoga.
      2 min en el suelo, respiración lenta
      · 10 gato-vaca
      · Zancada baja, 5 resp. por lado, dos veces
      · Postura del niño, 8 respiraciones
      · Figura del cuatro boca arriba, 8 resp. por lado
      3 min con las piernas en la pared
      Esfuerzo 2 de 10: deberías acabar con más frescura que al empezar.
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El martes cambia] [Deshacer]
You   ¿qué toca mañana?
Bot   Mañana, Mar 24 nov · Fuerza, 15 min
      El miércoles toca descanso, así que tus piernas tienen tiempo de recuperarse. Y pediste
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
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El miércoles cambia]
You   mejor escríbeme a las 9 de la noche
Bot   Cambiado
      Mensaje diario: 21:00
      Se trata del día que sigue.
      [Deshacer]
You   ayer hice 40 min de bici, me costó
Bot   Anotado: ciclismo, 40 min, el domingo. Esfuerzo 7 de 10.
      [Suave] [Bien] [✓ Fuerte] [Me dolió] [No todo] [Deshacer]
You   ¿por qué no fuerza hoy?
Bot   ¿Fuerza el lunes?
      Ninguna regla lo impide.
      [Cambiar a esto]
You   ¿cómo voy?
Bot   Tu progreso
      16 nov: ▪▪▪ 40 min, 1 sesión
      23 nov: nada aún
      Según tus respuestas, en 2 semanas:
      · PROPÓSITO, un punto débil: 1 sesión
      · DISFRUTAS, lo que te gusta hacer: 1 sesión
      · BENEFICIOS: fuerza 1, estabilidad y equilibrio 1
      · CÓMO, más lejos: 1 sesión
      [Anotar algo] [Hoy]
Clock +1d 21:00
Bot   Mañana, Mar 24 nov · Fuerza, 15 min
      El miércoles toca descanso, así que tus piernas tienen tiempo de recuperarse. Y pediste
      fuerza.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El miércoles cambia]
Bot   Mañana, Mié 25 nov · Yoga, 15 min, o nada
      Nada pesado para las piernas ahora, porque el jueves toca un entreno fuerte. Tu próxima
      sesión de fuerza es el jueves 3 de diciembre.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El jueves cambia]
You   hecho
Notice  Eso es para el miércoles. Púlsalo entonces.
You   estoy fuera hasta el domingo
Bot   Mensajes en pausa; vuelven el domingo 29 de noviembre, o con /resume. /today funciona.
      [Deshacer]
You   deshacer
Bot   Deshecho. Tu pausa está como antes.
You   tengo una carrera de 10 km el 20 de diciembre
Bot   10 km el domingo 20 de diciembre
      En los seis días previos: solo suave para las piernas, dos sesiones como mucho.
      Sábado, la víspera: descanso, o un paseo corto o yoga suave.
      Después: solo lo que sea suave para las piernas durante 2 días, y primero descanso.
      [Deshacer]
You   gracias
Bot   Con mucho gusto.
You   estoy muerto de cansancio
Bot   ¿Puedo guardarlo, cifrado, para dejar fuera lo que podría doler? /settings lo deshace.
      [Conservarlo] [No guardar] [← Atrás]
You   [Conservarlo]
Bot   ✓ Conservarlo
Bot   Mar 24 nov · Yoga, 15 min, o nada
      Entonces hoy es corto y suave, o nada. Mañana, según el plan.
      Así que hoy: yoga, 15 min, o nada.
      …
      [Hecho] [Cambiar] [Saltar] [Cómo se hacen] [El miércoles cambia] [Deshacer]
You   ¿qué sabes hacer?
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
