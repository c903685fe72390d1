/** Danish: the stakeholder map on phones, and on the board. */
export const daMapPhone = {
  'method.stakeholder-map': 'Interessentkortlægning',
  'map.ask': 'Hvor ville du sætte det?',
  'map.ask.about': 'Giv dit eget bud. Alle ser, hvor langt buddene ligger fra hinanden, ikke hvis de er.',
  'map.power': 'Magt',
  'map.interest': 'Interesse',
  'map.low': 'lidt',
  'map.high': 'meget',
  'map.differ.say': 'Jeg ville sætte det her',
  'map.differ.withdraw': 'Træk mit bud tilbage',
  'map.differ.mine': 'Dit bud: {{point}}',
  'map.point': 'magt {{power}}, interesse {{interest}}',
  'refusal.map.card-unknown': 'Kortet er ikke længere på tavlen.',
  'refusal.map.move-unknown': 'Flytningen er ikke længere i historikken.',
  'refusal.map.not-moved': 'Historikken har ikke den flytning af kortet. Se, hvor kortet ligger nu.',
  'refusal.map.no-views': 'Ingen har endnu sagt, hvor de ville sætte det. Spørg først.',
};
