/**
 * Amounts in a sentence that reads as a plan, by language: something that is made or given, so and so many of them ("drill
 * 40 boreholes"). The verbs alone may name a direction ("build trust") and a number alone may say how things are ("for
 * each of 12,000 people"): only together they count. Sources of regular expressions, as in plan-word-lists.ts.
 */
const GAP = '[\\s\\u00a0]+';
const FIGURES = '\\p{Nd}+(?:[.,\\u066b\\u066c]\\p{Nd}+)*';
const NOUN = '\\p{L}+';

const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;

/** `about` may stand between a verb, of which the beginning is given, and the number. */
const counted = (verbs: readonly string[], about: readonly string[], numbers: readonly string[]): string =>
  `${any(...verbs)}\\p{L}*${GAP}(?:${any(...about)}${GAP})?${any(FIGURES, ...numbers)}${GAP}${NOUN}`;

const en = counted(
  [
    ...['build', 'drill', 'dig', 'train', 'open', 'deliver', 'distribut', 'plant', 'repair', 'rehabilitat', 'replac'],
    ...['equip', 'provid', 'suppl', 'creat', 'establish', 'connect', 'upgrad', 'organi[sz]', 'produc', 'erect'],
  ],
  ['about', 'around', 'some', 'over', `at${GAP}least`, `up${GAP}to`, `the${GAP}(?:first|next)`],
  [
    ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'fifteen'],
    ...['twenty', 'thirty', 'forty', 'fifty', `(?:a|one)${GAP}(?:dozen|hundred|thousand)`],
  ],
);

const es = counted(
  [
    ...['constru', 'perfor', 'capacit', 'formar', 'entreg', 'distribu', 'abrir', 'plantar', 'repar', 'rehabilit'],
    ...['equipar', 'conect', 'crear', 'suministr', 'organiz', 'cavar', 'excav'],
  ],
  [`al${GAP}menos`, 'unos', 'unas', `m[aá]s${GAP}de`, `hasta`, `l[oa]s${GAP}primer[oa]s`],
  ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'doce', 'quince', 'veinte', 'cien'],
);

const pt = counted(
  ['perfur', 'abri', 'reabilit', 'criar', 'escav', 'fornec'],
  [`pelo${GAP}menos`, 'cerca de', `mais${GAP}de`, 'até'],
  ['dois', 'duas', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'doze', 'quinze', 'vinte', 'cem'],
);

const da = counted(
  [
    ...['byg', 'bore', 'grave', 'uddan', 'oplær', 'åbn', 'levere', 'fordel', 'uddel', 'plant', 'reparer', 'udstyr'],
    ...['opret', 'etabler', 'tilslut'],
  ],
  ['mindst', 'omkring', `op${GAP}til`, `de${GAP}(?:første|næste)`],
  ['to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv', 'tyve', 'tredive', 'hundrede'],
);

/** The number stands behind what is counted. */
const sw = `(?:ku|tu|ta|ni|wa|na|me){0,3}${any('jeng', 'chimb', 'fundish', 'sambaz', 'fungu', 'pand', 'karabat', 'tengenez', 'gaw')}\\p{L}{1,5}${GAP}${NOUN}${GAP}${any(
  FIGURES,
  ...[
    '[mw]?a?wili',
    'viwili',
    'm?bili',
    '[vmw]?i?a?tatu',
    '[vmw]?i?a?nne',
    '[vmw]?i?a?tano',
    'sita',
    'saba',
    '[vw]?i?a?nane',
  ],
  ...['tisa', 'kumi', 'ishirini', 'thelathini', 'hamsini', 'mia'],
)}`;

const ar = counted(
  [
    '[وفبلك]?(?:ال|لل)?(?:بناء|حفر|تدريب|توزيع|فتح|زراعة|إصلاح|تأهيل|تجهيز|توفير|إنشاء|ربط)',
    '[وف]?س?ن(?:بني|حفر|درب|وزع|فتح|زرع|صلح|ؤهل|جهز|وفر|نشئ|ربط)',
  ],
  ['حوالي', 'نحو', 'أول'],
  ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع', 'عشر', 'مئ', 'مائ'].map((stem) => `${stem}\\p{L}*`),
);

export const COUNTED: readonly string[] = [en, es, pt, da, sw, ar];
