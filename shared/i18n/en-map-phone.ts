/** English: the stakeholder map on phones, and on the board. */
export const enMapPhone = {
  'method.stakeholder-map': 'Stakeholder map',
  'map.ask': 'Where would you put it?',
  'map.ask.about': 'Give your own view. Everybody sees how far views lie apart, not whose they are.',
  'map.power': 'Power',
  'map.interest': 'Interest',
  'map.low': 'little',
  'map.high': 'much',
  'map.differ.say': 'I would put it here',
  'map.differ.withdraw': 'Take my view back',
  'map.differ.mine': 'Your view: {{point}}',
  'map.point': 'power {{power}}, interest {{interest}}',
  'refusal.map.card-unknown': 'This card is not on the board any more.',
  'refusal.map.move-unknown': 'This move is not in the history any more.',
  'refusal.map.not-moved': 'The history has no such move of this card. Look where the card is now.',
  'refusal.map.no-views': 'Nobody has said yet where they would put it. Ask first.',
} as const;
