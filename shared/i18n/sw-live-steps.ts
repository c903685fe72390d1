/** Swahili: the steps of the methods with live state. */
export const swLiveSteps = {
  'step.fishbowl.frame': 'Swali na kanuni',
  'step.fishbowl.frame.do': 'Sikiliza. Anayezungumza ni yule tu **aliyeketi ndani**; walio nje wanasikiliza kimya.',
  'step.fishbowl.frame.say':
    'Tunazungumza jambo ambalo kweli tunatofautiana. Yanayosemwa hapa hayatatumiwa dhidi ya mtu.',
  'step.fishbowl.frame.watch': 'Hakuna anayekaa kwenye kiti cha kwanza.',
  'step.fishbowl.frame.recover': 'Waombe watu wawili uliozungumza nao mapema wakae na waanze.',
  'step.fishbowl.talk': 'Mazungumzo',
  'step.fishbowl.talk.do':
    'Una la kusema? **Chukua kiti kilicho wazi**, au subiri zamu. Kisha mmoja wa ndani anasimama. Ukiwa nje: andika unachokiona.',
  'step.fishbowl.talk.say': 'Zungumzeni ninyi kwa ninyi, si kwa walio nje. Baadaye nitauliza nani hajaingia bado.',
  'step.fishbowl.talk.watch': 'Watu wale wale wanabaki vitini.',
  'step.fishbowl.talk.recover': 'Mshukuru aliyekaa muda mrefu zaidi na umuulize kama ataachia kiti.',
  'step.fishbowl.patterns': 'Walichoona walio nje',
  'step.fishbowl.patterns.do':
    'Waliosikiliza wanasema **walichoona**: mielekeo, maswali, mivutano, makubaliano. Bado hakuna majibu.',
  'step.fishbowl.patterns.say': 'Semeni mlichoona na kusikia, si nani yuko sahihi.',
  'step.fishbowl.patterns.watch': 'Watazamaji wanaendeleza mabishano.',
  'step.fishbowl.patterns.recover': 'Uliza: nini kilitokea kati ya watu wakati ule?',
  'step.fishbowl.take': 'Tunachoondoka nacho',
  'step.fishbowl.take.do': 'Andika **jambo moja** unaloondoka nalo: ufahamu, swali lililo wazi, makubaliano.',
  'step.fishbowl.take.say': 'Sentensi moja kila mtu. Maswali yaliyo wazi yanaenda kwenye ubao unaofuata.',
  'step.fishbowl.take.watch': 'Kila kitu kinaonekana kimeisha.',
  'step.fishbowl.take.recover': 'Uliza mtu aliyekaa kimya angeongeza nini.',
  'step.marketplace.prepare': 'Andaa vibanda',
  'step.marketplace.prepare.do':
    'Wenyeji wanaandaa: **mmoja anaeleza, mmoja anaandika**. Wengine wote wanasoma kinachotolewa na kuchagua.',
  'step.marketplace.prepare.say':
    'Wenyeji wawili kwa kila kibanda. Mgeni anaweza kuondoka na nini baada ya dakika kumi?',
  'step.marketplace.prepare.watch': 'Kibanda hakina mwenyeji.',
  'step.marketplace.prepare.recover': 'Uliza nani anaijua mada, au ondoa kibanda.',
  'step.marketplace.visit': 'Tembelea',
  'step.marketplace.visit.do':
    'Chagua **kibanda kimoja kwa kila raundi**. Wenyeji wanaeleza kwa dakika tatu, kisha uliza. Kabla ya kuondoka: sentensi moja kwa wenyeji.',
  'step.marketplace.visit.say':
    'Nitatangaza dakika moja kabla ya mwisho. Baada ya nusu ya raundi wenyeji wanabadilishana, ili nao watembelee.',
  'step.marketplace.visit.watch': 'Hakuna anayetembelea kibanda kimoja.',
  'step.marketplace.visit.recover': 'Kitangaze kati ya raundi mbili na uende mwenyewe.',
  'step.marketplace.carry': 'Mawazo ya kuendeleza',
  'step.marketplace.carry.do':
    'Andika ulichoona ambacho **kinafaa kuendelea**, na nani ungependa kuzungumza naye tena.',
  'step.marketplace.carry.say': 'Utajaribu nini kwenu? Utampigia nani?',
  'step.marketplace.carry.watch': 'Watu wanasifu tu.',
  'step.marketplace.carry.recover': 'Uliza kila kibanda jambo moja ambalo wageni walilikosa.',
  'step.exchange.write': 'Tunachotoa na tunachohitaji, kimya',
  'step.exchange.write.do':
    'Andika peke yako: **mambo matatu hadi matano unayoweza kutoa**, na matatu hadi matano unayotafuta. Madogo pia yanahesabika.',
  'step.exchange.write.say': 'Muda, chumba, kumtambulisha mtu, kifaa: vyote ni vya kutoa.',
  'step.exchange.write.watch': 'Yanaandikwa mahitaji tu.',
  'step.exchange.write.recover': 'Uliza: wengine wanakuomba nini mara kwa mara?',
  'step.exchange.match': 'Vinavyofaana',
  'step.exchange.match.do': 'Soma ya wengine. Pale kimoja kinapofaana na chako, **viunganishe** na mkazungumze.',
  'step.exchange.match.say': 'Kufaana ni swali, bado si ahadi.',
  'step.exchange.match.watch': 'Watu wanasubiri kuulizwa.',
  'step.exchange.match.recover': 'Soma mahitaji matatu kwa sauti na uliza nani anamjua mtu.',
  'step.exchange.agree': 'Sema ndiyo, na hatua ya kwanza',
  'step.exchange.agree.do': 'Kwa kila vinavyofaana: je, **wote wawili wanasema ndiyo**? Taja hatua ya kwanza na siku.',
  'step.exchange.agree.say': 'Nani anampigia nani, na lini? Tutauliza tena baada ya wiki nne.',
  'step.exchange.agree.watch': 'Hatua za kwanza haziko wazi.',
  'step.exchange.agree.recover': 'Uliza nini kitatokea siku ya kazi inayofuata.',
} as const;
