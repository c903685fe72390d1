/** Spanish: the steps of the methods with live state. */
export const esLiveSteps = {
  'step.fishbowl.frame': 'La pregunta y las reglas',
  'step.fishbowl.frame.do':
    'Escuchen. Solo habla quien está **sentado dentro**; el círculo de fuera escucha en silencio.',
  'step.fishbowl.frame.say':
    'Hablamos de algo en lo que de verdad no estamos de acuerdo. Lo que se diga aquí no se usará contra nadie.',
  'step.fishbowl.frame.watch': 'Nadie toma la primera silla.',
  'step.fishbowl.frame.recover': 'Pida a las dos personas con las que habló antes que se sienten y empiecen.',
  'step.fishbowl.talk': 'La conversación',
  'step.fishbowl.talk.do':
    '¿Algo que decir? **Tome la silla vacía** o espere su turno. Después alguien de dentro se levanta. Desde fuera: anote lo que nota.',
  'step.fishbowl.talk.say': 'Hablen entre ustedes, no hacia el círculo. Luego preguntaré quién no ha entrado todavía.',
  'step.fishbowl.talk.watch': 'Las mismas personas no dejan su silla.',
  'step.fishbowl.talk.recover': 'Dé las gracias a quien lleva más tiempo sentado y pregúntele si deja su silla.',
  'step.fishbowl.patterns': 'Lo que notó el círculo',
  'step.fishbowl.patterns.do':
    'Quienes escucharon dicen **qué notaron**: patrones, preguntas, tensiones, acuerdos. Todavía sin respuestas.',
  'step.fishbowl.patterns.say': 'Digan lo que vieron y oyeron, no quién tiene razón.',
  'step.fishbowl.patterns.watch': 'Quienes observan siguen con la discusión.',
  'step.fishbowl.patterns.recover': 'Pregunte: ¿qué pasó entre las personas en ese momento?',
  'step.fishbowl.take': 'Lo que nos llevamos',
  'step.fishbowl.take.do':
    'Escriba **una cosa** que se lleva de esta conversación: una idea, una pregunta abierta, un acuerdo.',
  'step.fishbowl.take.say': 'Una frase cada persona. Las preguntas abiertas pasan al siguiente tablero.',
  'step.fishbowl.take.watch': 'Todo parece resuelto.',
  'step.fishbowl.take.recover': 'Pregunte qué añadiría alguien que no ha hablado.',
  'step.marketplace.prepare': 'Preparar los puestos',
  'step.marketplace.prepare.do':
    'Quienes atienden preparan: **una persona cuenta, otra apunta**. Los demás leen lo que se ofrece y eligen.',
  'step.marketplace.prepare.say': 'Dos personas por puesto. ¿Qué puede llevarse una visita en diez minutos?',
  'step.marketplace.prepare.watch': 'Un puesto no tiene quien lo atienda.',
  'step.marketplace.prepare.recover': 'Pregunte quién conoce el tema, o quite el puesto.',
  'step.marketplace.visit': 'Visitar',
  'step.marketplace.visit.do':
    'Elija **un puesto por ronda**. Cuentan durante tres minutos; después pregunte. Antes de irse: una frase para quienes atienden.',
  'step.marketplace.visit.say':
    'Aviso un minuto antes del final. A mitad de las rondas cambian quienes atienden, para que también visiten.',
  'step.marketplace.visit.watch': 'Nadie visita uno de los puestos.',
  'step.marketplace.visit.recover': 'Anúncielo entre dos rondas y vaya usted también.',
  'step.marketplace.carry': 'Ideas para continuar',
  'step.marketplace.carry.do': 'Escriba lo que vio y **debería seguir vivo**, y con quién quiere volver a hablar.',
  'step.marketplace.carry.say': '¿Qué probará en su lugar de trabajo? ¿A quién llamará?',
  'step.marketplace.carry.watch': 'Solo hay elogios.',
  'step.marketplace.carry.recover': 'Pida a cada puesto una cosa que las visitas echaron en falta.',
  'step.exchange.write': 'Ofertas y necesidades, en silencio',
  'step.exchange.write.do':
    'Escriba por su cuenta: **de tres a cinco cosas que puede dar** y de tres a cinco que busca. Lo pequeño también cuenta.',
  'step.exchange.write.say': 'Tiempo, un local, un contacto, una herramienta: todo es una oferta.',
  'step.exchange.write.watch': 'Solo se escriben necesidades.',
  'step.exchange.write.recover': 'Pregunte: ¿qué le piden otras personas una y otra vez?',
  'step.exchange.match': 'Lo que encaja',
  'step.exchange.match.do':
    'Lea lo que pusieron los demás. Donde algo encaje con lo suyo, **júntelo** y vayan a hablar.',
  'step.exchange.match.say': 'Una coincidencia es una pregunta, todavía no una promesa.',
  'step.exchange.match.watch': 'La gente espera a que le pregunten.',
  'step.exchange.match.recover': 'Lea en voz alta tres necesidades y pregunte quién conoce a alguien.',
  'step.exchange.agree': 'Decir sí, con un primer paso',
  'step.exchange.agree.do': 'Para cada coincidencia: ¿**dicen sí las dos partes**? Nombren el primer paso y el día.',
  'step.exchange.agree.say': '¿Quién llama a quién, y cuándo? Preguntaremos de nuevo en cuatro semanas.',
  'step.exchange.agree.watch': 'Los primeros pasos quedan vagos.',
  'step.exchange.agree.recover': 'Pregunte qué pasará el próximo día laborable.',
} as const;
