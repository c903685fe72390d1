/** Spanish: the steps that methods bring to the agenda. */
import type { Catalogue } from './translator.ts';

export const esSteps: Catalogue = {
  'step.stakeholder-map.frame': 'La pregunta',
  'step.stakeholder-map.frame.do':
    'Escuche. Buscamos a todos los que **pueden influir** en nuestra pregunta y a todos los que **se ven afectados**.',
  'step.stakeholder-map.frame.say':
    'Hoy dibujamos quién importa para nuestra pregunta. Cuéntesela a su vecino con sus palabras.',
  'step.stakeholder-map.frame.watch': 'Dos personas entienden preguntas distintas con las mismas palabras.',
  'step.stakeholder-map.frame.recover': 'Escriba la pregunta en una frase en una nota y léala otra vez.',
  'step.stakeholder-map.names': 'Nombres, en silencio',
  'step.stakeholder-map.names.do':
    'Escriba a solas, sin hablar.\n\n- Un nombre en cada tarjeta\n- Una oficina o un grupo, no «el ministerio»\n- Quienes deciden y quienes viven con ello',
  'step.stakeholder-map.names.say':
    'Cinco nombres o más de cada persona. Piensen también en quienes nunca son invitados.',
  'step.stakeholder-map.names.watch': 'Solo se nombran grandes organizaciones.',
  'step.stakeholder-map.names.recover': 'Pregunte: ¿quién hace el trabajo? ¿Quién paga si nada cambia?',
  'step.stakeholder-map.place': 'Juntar y colocar',
  'step.stakeholder-map.place.do':
    'Junte las tarjetas que dicen lo mismo. Luego lleve cada nombre a su lugar: **arriba** más poder, **a la derecha** más interés.',
  'step.stakeholder-map.place.say': 'Quien mueve una tarjeta dice por qué. Poder es poder sobre esta pregunta.',
  'step.stakeholder-map.place.watch': 'Dos personas arrastran la misma tarjeta de un lado a otro.',
  'step.stakeholder-map.place.recover':
    'Bloquee la tarjeta, escuche a ambas y anote la diferencia. El medio no es la respuesta.',
  'step.stakeholder-map.links': 'Vínculos, tipo por tipo',
  'step.stakeholder-map.links.do':
    'Trace quién está unido a quién: un tipo tras otro. Cada flecha une exactamente a dos.',
  'step.stakeholder-map.links.say':
    'Empezamos por el dinero: ¿quién financia a quién? Luego quién dirige y quién informa.',
  'step.stakeholder-map.links.watch': 'Flechas de todos a todos.',
  'step.stakeholder-map.links.recover': 'Pida los diez vínculos sin los que nada ocurriría.',
  'step.stakeholder-map.inclusion': 'A quién se escucha',
  'step.stakeholder-map.inclusion.do':
    'Abra una tarjeta y diga: ¿está **en la sala**, alguien **habla por ella**, qué se lo **impide**?',
  'step.stakeholder-map.inclusion.say': 'De cada grupo que suele quedar fuera escribimos qué lo mantiene lejos.',
  'step.stakeholder-map.inclusion.watch': 'Se describe sin respeto a quienes no están.',
  'step.stakeholder-map.inclusion.recover': 'Pregunte qué diríamos si estuvieran sentados a nuestro lado.',
  'step.stakeholder-map.gaps': '¿Quién falta?',
  'step.stakeholder-map.gaps.do': 'Tres minutos en silencio: **¿quién no está en este mapa?** Anótelo.',
  'step.stakeholder-map.gaps.say': '¿Qué nombre no está en ninguna lista? ¿A quién le haría daño estar en ella?',
  'step.stakeholder-map.gaps.watch': 'Nadie escribe.',
  'step.stakeholder-map.gaps.recover': 'Recorran un día en ese lugar: ¿a quién se encuentran?',
  'step.stakeholder-map.close': 'Qué hacemos con esto',
  'step.stakeholder-map.close.do':
    'Miren las alarmas. Para cada una: ¿**quién** habla con ellos, **hasta cuándo**? Luego fechamos el mapa.',
  'step.stakeholder-map.close.say': '¿Qué nombre no puede faltar la próxima vez? ¿Quién lo invita?',
  'step.stakeholder-map.close.watch': 'Todos están de acuerdo y nadie lo asume.',
  'step.stakeholder-map.close.recover': 'Una ronda: un nombre, una persona, una fecha.',

  'step.strategic-intention.silent': 'De dónde y hacia dónde, en silencio',
  'step.strategic-intention.silent.do':
    'Escriba a solas.\n\n- A la izquierda: ¿de qué **nos alejamos**?\n- A la derecha: ¿hacia qué **nos dirigimos**?',
  'step.strategic-intention.silent.say': 'Cinco minutos por lado. Una dirección, no una solución.',
  'step.strategic-intention.silent.watch': '«Hacia» es solo la palabra contraria.',
  'step.strategic-intention.silent.recover': 'Pregunte: ¿qué se vería allí un martes cualquiera?',
  'step.strategic-intention.pairs': 'Pares de opuestos',
  'step.strategic-intention.pairs.do':
    'Ponga **lado a lado** las notas que van juntas: de … a … A la que no tiene opuesto se le escribe uno.',
  'step.strategic-intention.pairs.say': '¿Cuáles son un mismo movimiento? Lea el par en voz alta.',
  'step.strategic-intention.pairs.watch': 'Una sola persona hace los pares.',
  'step.strategic-intention.pairs.recover': 'Dé a cada mesa tres notas para emparejar.',
  'step.strategic-intention.gains': 'Quién gana qué',
  'step.strategic-intention.gains.do': 'Escriba qué se gana en el camino y **para quién**.',
  'step.strategic-intention.gains.say': 'Nombre a las personas, no a «todos».',
  'step.strategic-intention.gains.watch': 'Un grupo afectado no gana nada.',
  'step.strategic-intention.gains.recover': 'Pregunte quién paga si todo sigue igual.',
  'step.strategic-intention.urgency': 'Por qué ahora',
  'step.strategic-intention.urgency.do': 'Escriba qué lo hace urgente y **cómo lo sabemos**.',
  'step.strategic-intention.urgency.say': '¿Qué pasa si esperamos dos años?',
  'step.strategic-intention.urgency.watch': 'Urgencia sin ninguna prueba.',
  'step.strategic-intention.urgency.recover': 'Pida un número o una historia que alguien aquí haya visto.',
  'step.strategic-intention.sentence': 'Una frase',
  'step.strategic-intention.sentence.do':
    'En su grupo: un borrador, **«Nos alejamos de … y nos dirigimos hacia …»**. Luego leemos todos.',
  'step.strategic-intention.sentence.say': 'Cada uno de nosotros debe poder contarla.',
  'step.strategic-intention.sentence.watch': 'En la frase se esconde un plan o un producto.',
  'step.strategic-intention.sentence.recover': 'Tache toda fecha y todo lo que se compra o se construye.',
  'step.strategic-intention.agree': '¿Hasta dónde estamos de acuerdo?',
  'step.strategic-intention.agree.do':
    'Diga en secreto hasta dónde acompaña. **Luego escuchamos razones de ambos extremos.**',
  'step.strategic-intention.agree.say': 'Un bloqueo es un regalo: muestra lo que aún no hemos entendido.',
  'step.strategic-intention.agree.watch': 'Acuerdo por silencio; pagan los ausentes.',
  'step.strategic-intention.agree.recover': 'Nombre a quién le afecta y no ha hablado. ¿Quién le pregunta y cuándo?',

  'step.gathering-wall.write': 'Escribir, en silencio',
  'step.gathering-wall.write.do':
    'Escriba a solas: de tres a cinco notas.\n\n- **Una idea** en cada nota\n- En presente, como si ya fuera así\n- ¿Qué ve, oye, huele?',
  'step.gathering-wall.write.say': 'Han pasado años y salió bien. Cierre los ojos un momento y luego escriba.',
  'step.gathering-wall.write.watch': 'Lemas en lugar de imágenes.',
  'step.gathering-wall.write.recover': 'Pregunte: ¿quién hace qué allí, qué día, en qué lugar?',
  'step.gathering-wall.read': 'Leer, una por una',
  'step.gathering-wall.read.do': 'Una persona lee **una nota**; después, la siguiente. Sin repetir, sin debatir.',
  'step.gathering-wall.read.say': 'Escuche lo que le sorprende. Las preguntas vienen después.',
  'step.gathering-wall.read.watch': 'Alguien empieza a defender una nota.',
  'step.gathering-wall.read.recover': 'Dé las gracias y pase la palabra.',
  'step.gathering-wall.cluster': 'Agrupar',
  'step.gathering-wall.cluster.do':
    'Empiece por pares: ¿qué notas van juntas? Luego dé a cada grupo un **título de tres a cinco palabras**.',
  'step.gathering-wall.cluster.say': 'Decide el grupo. Lo que no encaja queda solo, y está bien.',
  'step.gathering-wall.cluster.watch': 'Un grupo se lo traga todo.',
  'step.gathering-wall.cluster.recover': 'Divídalo: ¿qué dos mitades tiene?',
  'step.gathering-wall.close': 'Lo que vemos',
  'step.gathering-wall.close.do': 'Mire todo el muro. Escriba **una frase** que se lleva.',
  'step.gathering-wall.close.say': '¿Qué hay en el muro que nadie esperaba?',
  'step.gathering-wall.close.watch': 'Se pierde la nota de una persona.',
  'step.gathering-wall.close.recover': 'Lea las notas que quedan solas.',
};
