/** Spanish: the stakeholder map on phones, and on the board. */
export const esMapPhone = {
  'method.stakeholder-map': 'Mapa de actores',
  'map.ask': '¿Dónde lo pondría usted?',
  'map.ask.about': 'Dé su propia opinión. Todos ven cuánto difieren las opiniones, no de quién son.',
  'map.power': 'Poder',
  'map.interest': 'Interés',
  'map.low': 'poco',
  'map.high': 'mucho',
  'map.differ.say': 'Yo lo pondría aquí',
  'map.differ.withdraw': 'Retirar mi opinión',
  'map.differ.mine': 'Su opinión: {{point}}',
  'map.point': 'poder {{power}}, interés {{interest}}',
  'refusal.map.card-unknown': 'Esta tarjeta ya no está en el tablero.',
  'refusal.map.move-unknown': 'Este movimiento ya no está en el historial.',
  'refusal.map.not-moved': 'El historial no tiene ese movimiento de la tarjeta. Mire dónde está ahora.',
  'refusal.map.no-views': 'Nadie ha dicho aún dónde lo pondría. Pregunte primero.',
};
