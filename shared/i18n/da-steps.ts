/** Danish: the steps that methods bring to the agenda. */
import type { Catalogue } from './translator.ts';

export const daSteps: Catalogue = {
  'step.stakeholder-map.frame': 'Spørgsmålet',
  'step.stakeholder-map.frame.do':
    'Lyt. Vi leder efter alle, der **kan påvirke** vores spørgsmål, og alle, der **berøres** af det.',
  'step.stakeholder-map.frame.say':
    'I dag tegner vi, hvem der betyder noget for spørgsmålet. Sig det til naboen med egne ord.',
  'step.stakeholder-map.frame.watch': 'To mener forskellige spørgsmål med de samme ord.',
  'step.stakeholder-map.frame.recover': 'Skriv spørgsmålet i én sætning på et kort, og læs det op igen.',
  'step.stakeholder-map.names': 'Navne, i stilhed',
  'step.stakeholder-map.names.do':
    'Skriv hver for sig uden at tale.\n\n- Ét navn på hvert kort\n- Et kontor eller en gruppe, ikke “ministeriet”\n- Dem, der beslutter, og dem, der lever med det',
  'step.stakeholder-map.names.say': 'Mindst fem navne fra hver. Tænk også på dem, der aldrig bliver inviteret.',
  'step.stakeholder-map.names.watch': 'Kun store organisationer nævnes.',
  'step.stakeholder-map.names.recover': 'Spørg: hvem gør arbejdet? Hvem betaler, hvis intet ændres?',
  'step.stakeholder-map.place': 'Saml og placér',
  'step.stakeholder-map.place.do':
    'Læg kort, der betyder det samme, sammen. Flyt så hvert navn på plads: **op** for mere magt, **til højre** for mere interesse.',
  'step.stakeholder-map.place.say': 'Den, der flytter et kort, siger hvorfor. Magt er magt over dette spørgsmål.',
  'step.stakeholder-map.place.watch': 'To trækker det samme kort frem og tilbage.',
  'step.stakeholder-map.place.recover': 'Lås kortet, hør begge, og skriv forskellen på det. Midten er ikke svaret.',
  'step.stakeholder-map.links': 'Bånd, type for type',
  'step.stakeholder-map.links.do':
    'Tegn, hvem der er knyttet til hvem: én type ad gangen. Hver pil forbinder netop to.',
  'step.stakeholder-map.links.say':
    'Vi begynder med penge: hvem støtter hvem? Så hvem der leder, og hvem der informerer.',
  'step.stakeholder-map.links.watch': 'Pile fra alle til alle.',
  'step.stakeholder-map.links.recover': 'Bed om de ti bånd, uden hvilke intet ville ske.',
  'step.stakeholder-map.inclusion': 'Hvem bliver hørt',
  'step.stakeholder-map.inclusion.do':
    'Åbn et kort, og sig: er de **i rummet**, **taler nogen for dem**, hvad **hindrer** dem?',
  'step.stakeholder-map.inclusion.say':
    'For hver gruppe, der plejer at blive glemt, skriver vi, hvad der holder den væk.',
  'step.stakeholder-map.inclusion.watch': 'Fraværende beskrives uden respekt.',
  'step.stakeholder-map.inclusion.recover': 'Spørg, hvad vi ville sige, hvis de sad ved siden af os.',
  'step.stakeholder-map.gaps': 'Hvem mangler?',
  'step.stakeholder-map.gaps.do': 'Tre minutter i stilhed: **hvem er ikke på kortet?** Skriv dem ned.',
  'step.stakeholder-map.gaps.say': 'Hvis navn står ikke på nogen liste? Hvem ville tage skade af at stå der?',
  'step.stakeholder-map.gaps.watch': 'Ingen skriver.',
  'step.stakeholder-map.gaps.recover': 'Gå en dag igennem på stedet: hvem møder man?',
  'step.stakeholder-map.close': 'Hvad vi gør med det',
  'step.stakeholder-map.close.do':
    'Se på alarmerne. For hver: **hvem** taler med dem, **hvornår**? Så daterer vi kortet.',
  'step.stakeholder-map.close.say': 'Hvilket navn må ikke mangle næste gang? Hvem inviterer dem?',
  'step.stakeholder-map.close.watch': 'Alle er enige, og ingen tager den.',
  'step.stakeholder-map.close.recover': 'Gå rundt: ét navn, én person, én dato.',

  'step.strategic-intention.silent': 'Væk fra og hen mod, i stilhed',
  'step.strategic-intention.silent.do':
    'Skriv hver for sig.\n\n- Til venstre: hvad **bevæger vi os væk fra**?\n- Til højre: hvad **bevæger vi os hen mod**?',
  'step.strategic-intention.silent.say': 'Fem minutter til hver side. En retning, ikke en løsning.',
  'step.strategic-intention.silent.watch': '“Hen mod” er kun det modsatte ord.',
  'step.strategic-intention.silent.recover': 'Spørg: hvad ville man se der på en almindelig tirsdag?',
  'step.strategic-intention.pairs': 'Modsætninger i par',
  'step.strategic-intention.pairs.do':
    'Læg sedler, der hører sammen, **ved siden af hinanden**: fra … til … Det, der mangler en modsætning, får en.',
  'step.strategic-intention.pairs.say': 'Hvilke af dem er én bevægelse? Læs parret op.',
  'step.strategic-intention.pairs.watch': 'Én person laver alle par.',
  'step.strategic-intention.pairs.recover': 'Giv hvert bord tre sedler at parre.',
  'step.strategic-intention.gains': 'Hvem vinder hvad',
  'step.strategic-intention.gains.do': 'Skriv, hvad der vindes undervejs, og **for hvem**.',
  'step.strategic-intention.gains.say': 'Nævn menneskene, ikke “alle”.',
  'step.strategic-intention.gains.watch': 'En berørt gruppe vinder intet.',
  'step.strategic-intention.gains.recover': 'Spørg, hvem der betaler, hvis det bliver, som det er.',
  'step.strategic-intention.urgency': 'Hvorfor nu',
  'step.strategic-intention.urgency.do': 'Skriv, hvad der gør det vigtigt nu, og **hvordan vi ved det**.',
  'step.strategic-intention.urgency.say': 'Hvad sker der, hvis vi venter to år?',
  'step.strategic-intention.urgency.watch': 'Hast uden belæg.',
  'step.strategic-intention.urgency.recover': 'Bed om ét tal eller én historie, som nogen her har set.',
  'step.strategic-intention.sentence': 'Én sætning',
  'step.strategic-intention.sentence.do':
    'I gruppen: ét udkast, **“Vi bevæger os væk fra … og hen mod …”**. Så læser vi alle udkast op.',
  'step.strategic-intention.sentence.say': 'Hver af os skal kunne genfortælle den.',
  'step.strategic-intention.sentence.watch': 'En plan eller et produkt gemmer sig i sætningen.',
  'step.strategic-intention.sentence.recover': 'Stryg hver dato og alt, der købes eller bygges.',
  'step.strategic-intention.agree': 'Hvor enige er vi?',
  'step.strategic-intention.agree.do': 'Sig hemmeligt, hvor langt du går med. **Så hører vi grunde fra begge ender.**',
  'step.strategic-intention.agree.say': 'En blokering er en gave: den viser, hvad vi ikke har forstået endnu.',
  'step.strategic-intention.agree.watch': 'Enighed ved tavshed; de fraværende betaler.',
  'step.strategic-intention.agree.recover': 'Nævn, hvem der berøres og ikke har talt. Hvem spørger dem, og hvornår?',

  'step.gathering-wall.write': 'Skriv, i stilhed',
  'step.gathering-wall.write.do':
    'Skriv hver for sig: tre til fem sedler.\n\n- **Én idé** på hver seddel\n- I nutid, som om det var sådan i dag\n- Hvad ser, hører og lugter du?',
  'step.gathering-wall.write.say': 'Der er gået år, og det lykkedes. Luk øjnene et øjeblik, og skriv så.',
  'step.gathering-wall.write.watch': 'Slagord i stedet for billeder.',
  'step.gathering-wall.write.recover': 'Spørg: hvem gør hvad dér, hvilken dag, hvor?',
  'step.gathering-wall.read': 'Læs op, én ad gangen',
  'step.gathering-wall.read.do': 'Én læser **én seddel**, så den næste. Ingen gentagelser, ingen debat.',
  'step.gathering-wall.read.say': 'Lyt efter det, der overrasker. Spørgsmål kommer senere.',
  'step.gathering-wall.read.watch': 'Nogen begynder at forsvare en seddel.',
  'step.gathering-wall.read.recover': 'Sig tak, og giv ordet videre.',
  'step.gathering-wall.cluster': 'Læg sammen',
  'step.gathering-wall.cluster.do':
    'Begynd med par: hvilke sedler hører sammen? Giv så hver bunke en **titel på tre til fem ord**.',
  'step.gathering-wall.cluster.say': 'Gruppen bestemmer. Det, der ikke passer, bliver alene, og det er i orden.',
  'step.gathering-wall.cluster.watch': 'Én bunke sluger alt.',
  'step.gathering-wall.cluster.recover': 'Del den: hvilke to halvdele har den?',
  'step.gathering-wall.close': 'Hvad vi ser',
  'step.gathering-wall.close.do': 'Se på hele væggen. Skriv **én sætning**, som du tager med.',
  'step.gathering-wall.close.say': 'Hvad er på væggen, som ingen ventede?',
  'step.gathering-wall.close.watch': 'Én persons seddel går tabt.',
  'step.gathering-wall.close.recover': 'Læs de sedler op, der står alene.',
};
