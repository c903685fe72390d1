/** Danish: the page for phones, and the choice between it and the whole board. */
import type { Catalogue } from './translator.ts';

export const daPhone: Catalogue = {
  'join.openBoard': 'Deltag og åbn hele tavlen',
  'join.openPhone': 'Deltag med siden til telefoner',

  'phone.opening': 'Åbner tavlen …',
  'phone.step': 'Trin {{step}} af {{steps}}',
  'phone.welcome': 'Velkommen, {{name}}',
  'phone.notBegun': 'Når sessionen begynder, viser denne side, hvad du skal gøre. Du behøver ikke andet.',
  'phone.ended': 'Tak. Du kan stadig læse, hvad der er på tavlen.',
  'phone.pause': 'Pause',
  'phone.paused': 'Facilitatoren holder pause. Du kan læse.',
  'phone.offline': 'Ingen forbindelse. Du kan læse videre; det, du sender, går afsted, så snart den er tilbage.',
  'phone.waits_one': '{{count}} indtastning gemmes her og bliver sendt',
  'phone.waits_other': '{{count}} indtastninger gemmes her og bliver sendt',
  'phone.quiet': 'Der er ikke noget at sende lige nu. Lyt, se på væggen, eller ræk hånden op.',
  'phone.observe': 'Du observerer: du ser alt og ændrer intet.',
  'phone.writing': 'Skriv i stilhed',
  'phone.voting': 'Stem',
  'phone.secret': 'Ingen ser dine sedler, før de bliver afsløret.',
  'phone.progress': '{{cast}} af {{eligible}} har stemt',

  'phone.note': 'Tilføj en seddel',
  'phone.note.box': 'Din seddel til alle',
  'phone.note.place': 'Alle ser den med det samme. Den kommer til: {{place}}',
  'phone.note.board': 'Alle ser den med det samme. Den kommer på tavlen.',
  'phone.note.send': 'Sæt den på tavlen',
  'phone.note.sent': 'Den er på tavlen.',

  'phone.hand.up': 'Din hånd er oppe. Plads i køen: {{place}}',
  'phone.hand.up.for': '{{name}} har hånden oppe. Plads i køen: {{place}}',

  'phone.results': 'Resultater',
  'phone.read': 'Tavlen som tekst',
  'phone.read.again': 'Hent igen',
  'phone.read.fetching': 'Henter …',
  'phone.read.failed': 'Tavlen kunne ikke hentes. Tjek netværket, og prøv igen.',
  'phone.read.empty': 'Der er ikke noget på tavlen endnu.',
  'phone.read.none': 'intet endnu',
  'phone.read.beside': 'Ved siden af skabelonerne',
  'phone.whole': 'Åbn hele tavlen',

  'phone.out': 'Du har forladt denne tavle',
  'phone.out.again': 'Deltag igen',
};
