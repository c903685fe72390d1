/** Swahili: the stakeholder map on phones, and on the board. */
export const swMapPhone = {
  'method.stakeholder-map': 'Ramani ya wadau',
  'map.ask': 'Wewe ungeiweka wapi?',
  'map.ask.about': 'Toa maoni yako. Wote wanaona maoni yanavyotofautiana, si ya nani.',
  'map.power': 'Nguvu',
  'map.interest': 'Maslahi',
  'map.low': 'kidogo',
  'map.high': 'kikubwa',
  'map.differ.say': 'Ningeiweka hapa',
  'map.differ.withdraw': 'Ondoa maoni yangu',
  'map.differ.mine': 'Maoni yako: {{point}}',
  'map.point': 'nguvu {{power}}, maslahi {{interest}}',
  'refusal.map.card-unknown': 'Kadi hii haipo tena kwenye ubao.',
  'refusal.map.move-unknown': 'Hatua hii haipo tena kwenye historia.',
  'refusal.map.not-moved': 'Historia haina hatua hiyo ya kusogeza kadi hii. Angalia kadi iko wapi sasa.',
  'refusal.map.no-views': 'Bado hakuna aliyesema angeiweka wapi. Uliza kwanza.',
};
