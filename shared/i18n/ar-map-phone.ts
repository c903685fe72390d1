/** Modern Standard Arabic: the stakeholder map on phones, and on the board. */
export const arMapPhone = {
  'method.stakeholder-map': 'خريطة أصحاب المصلحة',
  'map.ask': 'أين تضعه أنت؟',
  'map.ask.about': 'قل رأيك أنت. يرى الجميع مدى تباعد الآراء، لا أصحابها.',
  'map.power': 'النفوذ',
  'map.interest': 'الاهتمام',
  'map.low': 'قليل',
  'map.high': 'كثير',
  'map.differ.say': 'أضعه هنا',
  'map.differ.withdraw': 'سحب رأيي',
  'map.differ.mine': 'رأيك: {{point}}',
  'map.point': 'النفوذ {{power}}، الاهتمام {{interest}}',
  'refusal.map.card-unknown': 'لم تعد هذه البطاقة على اللوحة.',
  'refusal.map.move-unknown': 'لم تعد هذه النقلة في السجل.',
  'refusal.map.not-moved': 'لا توجد نقلة كهذه لهذه البطاقة في السجل. انظر أين البطاقة الآن.',
  'refusal.map.no-views': 'لم يقل أحد بعد أين يضعه. اسأل أولاً.',
};
