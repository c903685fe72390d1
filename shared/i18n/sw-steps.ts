/** Swahili: the steps that methods bring to the agenda. */
import type { Catalogue } from './translator.ts';

export const swSteps: Catalogue = {
  'step.stakeholder-map.frame': 'Swali',
  'step.stakeholder-map.frame.do':
    'Sikiliza. Tunatafuta kila **anayeweza kuathiri** swali letu na kila **anayeathiriwa** nalo.',
  'step.stakeholder-map.frame.say':
    'Leo tunachora nani ana umuhimu kwa swali letu. Mweleze jirani yako kwa maneno yako.',
  'step.stakeholder-map.frame.watch': 'Watu wawili wanaelewa maswali tofauti kwa maneno yale yale.',
  'step.stakeholder-map.frame.recover': 'Andika swali kwa sentensi moja kwenye karatasi na ulisome tena.',
  'step.stakeholder-map.names': 'Majina, kimya kimya',
  'step.stakeholder-map.names.do':
    'Andika peke yako, bila kuongea.\n\n- Jina moja kwa kila kadi\n- Ofisi au kundi, si “wizara”\n- Wanaoamua, na wanaoishi na matokeo',
  'step.stakeholder-map.names.say': 'Majina matano au zaidi kutoka kwa kila mmoja. Wafikirie pia wasioalikwa kamwe.',
  'step.stakeholder-map.names.watch': 'Mashirika makubwa tu yanatajwa.',
  'step.stakeholder-map.names.recover': 'Uliza: nani anafanya kazi? Nani analipa ikiwa hakuna kinachobadilika?',
  'step.stakeholder-map.place': 'Unganisha na uweke',
  'step.stakeholder-map.place.do':
    'Weka pamoja kadi zenye maana moja. Kisha sogeza kila jina mahali pake: **juu** kwa nguvu zaidi, **kulia** kwa nia zaidi.',
  'step.stakeholder-map.place.say': 'Anayesogeza kadi aseme kwa nini. Nguvu ni nguvu juu ya swali hili.',
  'step.stakeholder-map.place.watch': 'Watu wawili wanavutana kwa kadi moja.',
  'step.stakeholder-map.place.recover':
    'Funga kadi, wasikilize wote wawili, andika tofauti juu yake. Katikati si jibu.',
  'step.stakeholder-map.links': 'Mahusiano, aina kwa aina',
  'step.stakeholder-map.links.do':
    'Chora nani ana uhusiano na nani: aina moja baada ya nyingine. Kila mshale unaunganisha wawili tu.',
  'step.stakeholder-map.links.say': 'Tunaanza na fedha: nani anamfadhili nani? Kisha nani anaelekeza, nani anaarifu.',
  'step.stakeholder-map.links.watch': 'Mishale kutoka kwa wote kwenda kwa wote.',
  'step.stakeholder-map.links.recover': 'Omba mahusiano kumi ambayo bila hayo hakuna kitakachofanyika.',
  'step.stakeholder-map.inclusion': 'Nani anasikika',
  'step.stakeholder-map.inclusion.do':
    'Fungua kadi na useme: **wapo chumbani**, kuna **anayewasemea**, nini **kinawazuia**?',
  'step.stakeholder-map.inclusion.say': 'Kwa kila kundi linaloachwa nje mara nyingi, tunaandika kinacholiweka mbali.',
  'step.stakeholder-map.inclusion.watch': 'Wasiokuwepo wanaelezwa bila heshima.',
  'step.stakeholder-map.inclusion.recover': 'Uliza tungesema nini kama wangekaa kando yetu.',
  'step.stakeholder-map.gaps': 'Nani hayupo?',
  'step.stakeholder-map.gaps.do': 'Dakika tatu za kimya: **nani hayupo kwenye ramani hii?** Waandike.',
  'step.stakeholder-map.gaps.say': 'Jina la nani halipo kwenye orodha yoyote? Nani angedhurika kwa kuorodheshwa?',
  'step.stakeholder-map.gaps.watch': 'Hakuna anayeandika.',
  'step.stakeholder-map.gaps.recover': 'Pitieni siku moja mahali pale: mnakutana na nani?',
  'step.stakeholder-map.close': 'Tutafanya nini nayo',
  'step.stakeholder-map.close.do':
    'Tazameni tahadhari. Kwa kila moja: **nani** ataongea nao, **hadi lini**? Kisha tunaweka tarehe.',
  'step.stakeholder-map.close.say': 'Jina gani lisikose mara ijayo? Nani atawaalika?',
  'step.stakeholder-map.close.watch': 'Wote wanakubali na hakuna anayechukua.',
  'step.stakeholder-map.close.recover': 'Zungukeni: jina moja, mtu mmoja, tarehe moja.',

  'step.strategic-intention.silent': 'Kutoka na kuelekea, kimya kimya',
  'step.strategic-intention.silent.do':
    'Andika peke yako.\n\n- Kushoto: **tunaondoka** wapi?\n- Kulia: **tunaelekea** wapi?',
  'step.strategic-intention.silent.say': 'Dakika tano kwa kila upande. Mwelekeo, si suluhisho.',
  'step.strategic-intention.silent.watch': '“Kuelekea” ni neno la kinyume tu.',
  'step.strategic-intention.silent.recover': 'Uliza: ungeona nini pale Jumanne ya kawaida?',
  'step.strategic-intention.pairs': 'Jozi za kinyume',
  'step.strategic-intention.pairs.do':
    'Weka **kando kwa kando** karatasi zinazoendana: kutoka … hadi … Isiyo na kinyume ipewe chake.',
  'step.strategic-intention.pairs.say': 'Zipi ni mwendo mmoja? Soma jozi kwa sauti.',
  'step.strategic-intention.pairs.watch': 'Mtu mmoja anatengeneza jozi zote.',
  'step.strategic-intention.pairs.recover': 'Ipe kila meza karatasi tatu za kupanga kwa jozi.',
  'step.strategic-intention.gains': 'Nani anapata nini',
  'step.strategic-intention.gains.do': 'Andika kinachopatikana njiani, na **kwa ajili ya nani**.',
  'step.strategic-intention.gains.say': 'Wataje watu, si “wote”.',
  'step.strategic-intention.gains.watch': 'Kundi linaloathiriwa halipati kitu.',
  'step.strategic-intention.gains.recover': 'Uliza nani analipa mambo yakibaki yalivyo.',
  'step.strategic-intention.urgency': 'Kwa nini sasa',
  'step.strategic-intention.urgency.do': 'Andika kinachofanya hili liwe la haraka, na **tunajuaje**.',
  'step.strategic-intention.urgency.say': 'Tukisubiri miaka miwili nini kitatokea?',
  'step.strategic-intention.urgency.watch': 'Haraka bila ushahidi.',
  'step.strategic-intention.urgency.recover': 'Omba namba moja au kisa kimoja ambacho mtu hapa amekiona.',
  'step.strategic-intention.sentence': 'Sentensi moja',
  'step.strategic-intention.sentence.do':
    'Katika kundi lako: rasimu moja, **“Tunaondoka … na tunaelekea …”**. Kisha tunasoma zote.',
  'step.strategic-intention.sentence.say': 'Kila mmoja wetu lazima aweze kuisimulia.',
  'step.strategic-intention.sentence.watch': 'Mpango au bidhaa imejificha ndani ya sentensi.',
  'step.strategic-intention.sentence.recover': 'Futa kila tarehe na kila kinachonunuliwa au kujengwa.',
  'step.strategic-intention.agree': 'Tunakubaliana kiasi gani?',
  'step.strategic-intention.agree.do':
    'Sema kwa siri unakubali kiasi gani. **Kisha tunasikia sababu za pande zote mbili.**',
  'step.strategic-intention.agree.say': 'Kuzuia ni zawadi: kunaonyesha tusichoelewa bado.',
  'step.strategic-intention.agree.watch': 'Makubaliano kwa ukimya; wasiokuwepo wanalipa.',
  'step.strategic-intention.agree.recover': 'Taja nani anaathiriwa na hajasema. Nani atamuuliza, lini?',

  'step.gathering-wall.write': 'Andika, kimya kimya',
  'step.gathering-wall.write.do':
    'Andika peke yako: karatasi tatu hadi tano.\n\n- **Wazo moja** kwa kila karatasi\n- Kwa wakati uliopo, kana kwamba ni leo\n- Unaona, unasikia, unanusa nini?',
  'step.gathering-wall.write.say': 'Miaka imepita na imefanikiwa. Fumba macho kidogo, kisha andika.',
  'step.gathering-wall.write.watch': 'Kaulimbiu badala ya picha.',
  'step.gathering-wall.write.recover': 'Uliza: nani anafanya nini pale, siku gani, mahali gani?',
  'step.gathering-wall.read': 'Someni, moja moja',
  'step.gathering-wall.read.do': 'Mtu mmoja anasoma **karatasi moja**, kisha anayefuata. Bila kurudia, bila mjadala.',
  'step.gathering-wall.read.say': 'Sikiliza kinachokushangaza. Maswali yatakuja baadaye.',
  'step.gathering-wall.read.watch': 'Mtu anaanza kutetea karatasi.',
  'step.gathering-wall.read.recover': 'Mshukuru na umpe mwingine nafasi.',
  'step.gathering-wall.cluster': 'Weka pamoja',
  'step.gathering-wall.cluster.do':
    'Anza na jozi: karatasi zipi zinaendana? Kisha lipe kila kundi **jina la maneno matatu hadi matano**.',
  'step.gathering-wall.cluster.say': 'Kundi linaamua. Isiyoendana inabaki peke yake, na ni sawa.',
  'step.gathering-wall.cluster.watch': 'Kundi moja linameza yote.',
  'step.gathering-wall.cluster.recover': 'Ligawe: lina nusu zipi mbili?',
  'step.gathering-wall.close': 'Tunachoona',
  'step.gathering-wall.close.do': 'Tazama ukuta wote. Andika **sentensi moja** unayoondoka nayo.',
  'step.gathering-wall.close.say': 'Nini kipo ukutani ambacho hakuna aliyekitarajia?',
  'step.gathering-wall.close.watch': 'Karatasi ya mtu mmoja inapotea.',
  'step.gathering-wall.close.recover': 'Soma karatasi zilizobaki peke yake.',
};
