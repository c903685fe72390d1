/**
 * Words by which a sentence sounds like a plan, by language: verbs of installing, rolling out and buying, and deadlines.
 * Each entry is the source of a regular expression with flags `iu`, found as whole words (plan-words.ts).
 * Stems rather than forms: a hint may be wrong, it never blocks. Verbs that also name a direction, such as "build", stand
 * nowhere here.
 */
export interface PlanWordList {
  readonly verbs: readonly string[];
  readonly deadlines: readonly string[];
}

/** Rest of a word after its stem. */
const REST = '\\p{L}*';
const DAY = '\\p{Nd}{1,2}';
const YEAR = '\\p{Nd}{4}';
const GAP = '[\\s\\u00a0]+';

const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;
const maybe = (part: string): string => `(?:${part}${GAP})?`;

const EN_MONTH = any(
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
);
const EN_BY = any('by', 'before', 'until', 'till', `no${GAP}later${GAP}than`);
const EN_NUMBER = any('\\p{Nd}+', 'an?', 'one', 'two', 'three', 'four', 'five', 'six', 'nine', 'ten', 'twelve');
const EN_FEAST = "(?:easter|christmas|ramadan|eid|diwali|new year(?:'s)?|spring|summer|autumn|winter|tomorrow)";
const EN_WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const EN_SPAN = any('day', 'week', 'month', 'quarter', 'year');

const en: PlanWordList = {
  verbs: [
    `install${REST}`,
    `introduc(?:e|es|ed|ing|tion)`,
    `implement(?:s|ed|ing|ation)?`,
    `launch(?:es|ed|ing)?`,
    `deploy${REST}`,
    `roll(?:s|ed|ing)?(?:${GAP}|-)?out`,
    `set(?:s|ting)?${GAP}up`,
    any('buy', 'buys', 'buying', 'bought'),
    `purchas${REST}`,
    `procur${REST}`,
    `hir(?:e|es|ed|ing)`,
    `recruit${REST}`,
    `construct(?:s|ed|ing|ion)?`,
  ],
  deadlines: [
    `${maybe(any(EN_BY, 'from', 'on', 'in'))}${maybe('the')}${DAY}(?:st|nd|rd|th)?${GAP}${maybe('of')}${EN_MONTH}(?:,?${GAP}${YEAR})?`,
    `${maybe(any(EN_BY, 'from', 'on'))}${EN_MONTH}${GAP}${DAY}(?:st|nd|rd|th)?(?:,?${GAP}${YEAR})?`,
    `${any(EN_BY, 'from', 'in', 'this', 'next')}${GAP}${EN_MONTH}(?:${GAP}${YEAR})?`,
    `${any(EN_BY, 'from', 'in')}${GAP}20\\p{Nd}{2}`,
    `${EN_BY}${GAP}${maybe(any('next', 'this', 'the'))}${any(EN_FEAST, EN_WEEKDAY, EN_SPAN, `end${GAP}of${GAP}(?:the${GAP}|this${GAP}|next${GAP})?(?:${EN_SPAN}|${EN_MONTH}|${YEAR})`)}`,
    `${any('within', `in${GAP}the${GAP}next`, `over${GAP}the${GAP}next`)}${GAP}${maybe('the')}${EN_NUMBER}${GAP}${EN_SPAN}s?`,
    `${any('this', 'next')}${GAP}${any('week', 'month', 'quarter', 'year')}`,
    `${any('on', 'this', 'next')}${GAP}${EN_WEEKDAY}`,
  ],
};

const ES_MONTH = any(
  ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'sep?tiembre', 'octubre'],
  ...['noviembre', 'diciembre'],
);
const ES_BY = any(`antes${GAP}de(?:l|${GAP}la|${GAP}el)?`, 'para', 'hasta', `a${GAP}m[aá]s${GAP}tardar(?:${GAP}en)?`);
const ES_NUMBER = any('\\p{Nd}+', 'una?', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'diez', 'doce');
const ES_SPAN = any('d[ií]as?', 'semanas?', 'mes(?:es)?', 'trimestres?', 'años?');
const ES_FEAST = any(
  ...['navidad(?:es)?', `semana${GAP}santa`, 'pascuas?', 'ramad[aá]n', 'primavera', 'verano', 'otoño', 'invierno'],
  ...['lunes', 'martes', 'mi[eé]rcoles', 'jueves', 'viernes', 's[aá]bado', 'domingo', 'mañana'],
);

const es: PlanWordList = {
  verbs: [
    `instal(?:ar|a|amos|an|e|en|emos|ará|aremos|ando|ada|ado|ación|aciones)`,
    `introdu(?:c|zc|j)${REST}`,
    `implement${REST}`,
    `implant(?:ar|a|amos|an|aremos|ación)`,
    `lan(?:zar|za|zamos|zan|zaremos|zamiento|ce|cemos)`,
    `compr(?:ar|a|amos|an|aremos|ará|e|emos|en|as)`,
    `adqu(?:irir|ier|isici)${REST}`,
    `contrat(?:ar|amos|an|aremos|ará|emos)`,
    `despl(?:egar|egamos|iega|egue|iegue)${REST}`,
    `p(?:on(?:er|emos|ga|gamos|en|dremos)|uesta)${GAP}en${GAP}(?:marcha|funcionamiento)`,
  ],
  deadlines: [
    `${maybe(any(ES_BY, 'en', 'desde'))}${maybe('el')}${DAY}${GAP}de${GAP}${ES_MONTH}(?:${GAP}del?${GAP}${YEAR})?`,
    `${any(ES_BY, 'en', 'desde')}${GAP}${ES_MONTH}(?:${GAP}(?:del?${GAP})?${YEAR})?`,
    `${any(ES_BY, 'en', 'desde')}${GAP}${maybe('el')}${maybe('año')}20\\p{Nd}{2}`,
    `${ES_BY}${GAP}${maybe(any('la', 'el', 'las'))}${maybe(any('pr[oó]xim[oa]'))}${any(ES_FEAST, ES_SPAN, `fin(?:al|es)?${GAP}de(?:l)?${GAP}(?:${ES_SPAN}|${ES_MONTH}|${YEAR})`)}`,
    `${any('en', `dentro${GAP}de`)}${GAP}${maybe(`l[oa]s${GAP}pr[oó]xim[oa]s`)}${ES_NUMBER}${GAP}${ES_SPAN}`,
  ],
};

const PT_MONTH = any(
  ...['janeiro', 'fevereiro', 'março', 'abril', 'maio', 'junho', 'julho', 'agosto', 'setembro', 'outubro'],
  ...['novembro', 'dezembro'],
);
const PT_BY = any(`antes${GAP}d[eoa]`, `at[eé](?:${GAP}[aoà])?`);
const PT_NUMBER = any('\\p{Nd}+', 'uma?', 'dois', 'duas', 'três', 'quatro', 'cinco', 'seis', 'dez', 'doze');
const PT_SPAN = any('dias?', 'semanas?', 'mês', 'meses', 'trimestres?', 'anos?');
const PT_FEAST = any(
  ...['natal', 'páscoa', 'ramadã', 'primavera', 'verão', 'outono', 'inverno', 'amanhã'],
  ...['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo'],
);

const pt: PlanWordList = {
  verbs: [
    `instal(?:amos|am|aremos|ará|emos|ação|ações)`,
    `introdu(?:z|ç)${REST}`,
    `implant(?:armos|am|ará|ação)`,
    `lanç(?:ar|a|amos|am|aremos|amento)`,
    `compr(?:am|armos|ará)`,
    `adqu(?:iri|ire|isi)${REST}`,
    `contrat(?:am|armos|ará)`,
    `(?:p[oô]r|pomos|colocar|colocamos)${GAP}em${GAP}(?:marcha|funcionamento|prática)`,
  ],
  deadlines: [
    `${maybe(any(PT_BY, 'em', 'desde'))}${maybe('dia')}${DAY}º?${GAP}de${GAP}${PT_MONTH}(?:${GAP}de${GAP}${YEAR})?`,
    `${any(PT_BY, 'em', 'desde')}${GAP}${PT_MONTH}(?:${GAP}(?:de${GAP})?${YEAR})?`,
    `${any(PT_BY, 'em', 'desde')}${GAP}20\\p{Nd}{2}`,
    `${PT_BY}${GAP}${maybe(any('o', 'a'))}${maybe('pr[oó]xim[oa]')}${any(PT_FEAST, PT_SPAN, `fim${GAP}d[eoa]${GAP}(?:${PT_SPAN}|${PT_MONTH}|${YEAR})`)}`,
    `${any('em', `dentro${GAP}de`, `n[oa]s${GAP}pr[oó]xim[oa]s`)}${GAP}${PT_NUMBER}${GAP}${PT_SPAN}`,
  ],
};

const DA_MONTH = any(
  ...['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november'],
  'december',
);
const DA_BY = any(`inden(?:${GAP}udgangen${GAP}af)?`, 'senest', 'før', `med${GAP}udgangen${GAP}af`);
const DA_NUMBER = any('\\p{Nd}+', 'et?n?', 'to', 'tre', 'fire', 'fem', 'seks', 'ni', 'ti', 'tolv');
const DA_SPAN = any('dage?', 'uger?', 'måned(?:en|er)?', 'kvartal(?:et|er)?', 'året?');
const DA_FEAST = any(
  ...['jul', 'påske', 'pinse', 'ramadan', 'nytår', 'foråret?', 'sommer(?:en|ferien)?', 'efteråret?', 'vinter(?:en)?'],
  ...['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag', 'i morgen'],
);

const da: PlanWordList = {
  verbs: [
    `installer${REST}`,
    `indfør${REST}`,
    `implementer${REST}`,
    `lancer${REST}`,
    `(?:ind)?køb(?:e|er|es|t|te)?`,
    `anskaff${REST}`,
    `udrul${REST}`,
    `rull?(?:e|er|es|et)?${GAP}ud`,
    `opsæt${REST}`,
    `sæt(?:te|ter)?${GAP}op`,
    `ansæt${REST}`,
    `igangsæt${REST}`,
    `ibrugtag${REST}`,
  ],
  deadlines: [
    `${maybe(any(DA_BY, 'fra', 'til'))}${maybe('den')}${DAY}\\.?${GAP}${DA_MONTH}(?:${GAP}${YEAR})?`,
    `${any(DA_BY, 'fra', 'til', 'i')}${GAP}${DA_MONTH}(?:${GAP}${YEAR})?`,
    `${any(DA_BY, 'fra', 'i')}${GAP}20\\p{Nd}{2}`,
    `${DA_BY}${GAP}${maybe(any('den', 'næste'))}${any(DA_FEAST, DA_SPAN)}`,
    `${any(`inden${GAP}for`, `i${GAP}løbet${GAP}af`, 'om')}${GAP}${maybe(`de${GAP}næste`)}${DA_NUMBER}${GAP}${DA_SPAN}`,
    `(?:næste|i)${GAP}(?:uge|måned|kvartal|år)`,
  ],
};

const SW_MONTH = any(
  ...['januari', 'februari', 'machi', 'aprili', 'mei', 'juni', 'julai', 'agosti', 'septemba', 'oktoba', 'novemba'],
  'desemba',
);
const SW_BY = any('ifikapo', `kabla${GAP}ya`, `ku?fikia`, 'hadi', 'mpaka');
/** What stands before a verb's stem: who, when, whom. */
const SW_BEFORE = '(?:ku|tu|wa|ni|u|a|m|i|ya|zi|li|ta|na|me|ka|ki|hu|si|ha){0,5}';
const SW_NUMBER = any('\\p{Nd}+', 'moja', 'm?mbili', '[mw]?a?wili', 'm?tatu', 'm?nne', 'm?tano', 'sita', 'kumi');

const sw: PlanWordList = {
  verbs: [
    `${SW_BEFORE}sakinish${REST}`,
    `${SW_BEFORE}nunu(?:a|e|li)${REST}`,
    `${SW_BEFORE}zindu(?:a|e|li)${REST}`,
    `${SW_BEFORE}tekelez${REST}`,
    `${SW_BEFORE}anzish${REST}`,
    `${SW_BEFORE}ajiri(?:wa|we)?`,
    `${SW_BEFORE}tambulish${REST}`,
    `${SW_BEFORE}fung(?:a|e)${GAP}(?:mfumo|mitambo|vifaa|pampu|mashine|mita)`,
  ],
  deadlines: [
    `${maybe(SW_BY)}${maybe('tarehe')}${DAY}${GAP}${SW_MONTH}(?:${GAP}${YEAR})?`,
    `${any(SW_BY, `mwezi${GAP}wa`)}${GAP}${maybe(`mwezi${GAP}wa`)}${SW_MONTH}(?:${GAP}${YEAR})?`,
    `${any(SW_BY, `mwaka${GAP}wa`)}${GAP}${maybe('mwaka')}20\\p{Nd}{2}`,
    `${SW_BY}${GAP}${any('pasaka', 'krismasi', 'ramadhani', 'idi', `mwisho${GAP}wa${GAP}(?:mwezi|mwaka|wiki)`, `(?:wiki|mwezi|mwaka)${GAP}ujao`)}`,
    `${any(`ndani${GAP}ya`, `katika`, `kwa${GAP}muda${GAP}wa`)}${GAP}${any('siku', 'wiki', 'mwezi', 'miezi', 'mwaka', 'miaka')}${GAP}${SW_NUMBER}`,
  ],
};

const AR_MONTH = any(
  ...['يناير', 'فبراير', 'مارس', '[أا]بريل', 'مايو', 'يونيو', 'يوليو', '[أا]غسطس', 'سبتمبر', '[أا]كتوبر', 'نوفمبر'],
  ...[
    'ديسمبر',
    `كانون${GAP}(?:الثاني|الأول)`,
    'شباط',
    '[آا]ذار',
    'نيسان',
    '[أا]يار',
    'حزيران',
    'تموز',
    'آب',
    '[أا]يلول',
  ],
  `تشرين${GAP}(?:الأول|الثاني)`,
);
const AR_BY = any('قبل', 'بحلول', 'حتى', 'لغاية');
const AR_SPAN = any(
  'أيام',
  'يوم\\p{L}*',
  'أسابيع',
  'أسبوع\\p{L}*',
  'أشهر',
  'شهور',
  'شهر\\p{L}*',
  'سن(?:ة|تين|وات)',
  '(?:أعوام|عام\\p{L}*)',
);
/** And, so, with, for, the. */
const AR_BEFORE = '[وفبلك]?(?:ال|لل)?';

const ar: PlanWordList = {
  verbs: [
    `${AR_BEFORE}تركيب`,
    `${AR_BEFORE}تثبيت`,
    `[وف]?س?ن(?:ركب|نصب|شتري|طلق|نفذ|عمم|وظف|دشن)${REST}`,
    `${AR_BEFORE}شراء`,
    `${AR_BEFORE}إطلاق`,
    `${AR_BEFORE}اقتناء`,
    `${AR_BEFORE}تنفيذ`,
    `${AR_BEFORE}إدخال`,
    `${AR_BEFORE}تعميم`,
    `${AR_BEFORE}توظيف`,
    `${AR_BEFORE}تدشين`,
  ],
  deadlines: [
    `${maybe(any(AR_BY, 'في', 'من'))}${DAY}${GAP}${AR_MONTH}(?:${GAP}${YEAR})?`,
    `${any(AR_BY, 'في', 'من')}${GAP}${maybe('شهر')}${AR_MONTH}(?:${GAP}${YEAR})?`,
    `${any(AR_BY, 'في', 'من')}${GAP}${maybe(any('عام', 'سنة'))}20\\p{Nd}{2}`,
    `${any(AR_BY, 'في')}${GAP}${maybe(any('عام', 'سنة'))}٢٠\\p{Nd}{2}`,
    `${AR_BY}${GAP}${any('رمضان', `عيد${GAP}\\p{L}+`, 'العيد', `نهاية${GAP}(?:الشهر|العام|السنة|الأسبوع)`)}`,
    `${any('خلال', `في${GAP}غضون`, `في${GAP}ظرف`)}${GAP}(?:\\p{L}+${GAP}|\\p{Nd}+${GAP})?${AR_SPAN}`,
  ],
};

/** By language. All are asked of every sentence: a mixed group does not say in which language it writes. */
export const PLAN_WORD_LISTS: Readonly<Record<string, PlanWordList>> = { en, es, pt, da, sw, ar };

const CODES = any(
  ...['usd', 'eur', 'gbp', 'chf', 'kes', 'ksh', 'tzs', 'ugx', 'rwf', 'etb', 'ghs', 'ngn', 'zar', 'mzn', 'xof', 'xaf'],
  ...['brl', 'mxn', 'ars', 'cop', 'pen', 'dkk', 'sek', 'nok', 'egp', 'mad', 'tnd', 'jod', 'lbp', 'sar', 'aed', 'inr'],
);
const COINS = any(
  ...['dollars?', 'euros?', 'pounds?', 'shillings?', 'birr', 'cedis?', 'naira', 'rand', 'francs?', 'rupees'],
  ...['dólares', 'pesos', 'soles', 'reais', 'meticais', 'libras', 'kroner', 'kr', 'shilingi', 'dola'],
  ...[
    'دولار\\p{L}*',
    'يورو',
    'جنيه\\p{L}*',
    'درهم\\p{L}*',
    'دراهم',
    'ريال\\p{L}*',
    'دينار\\p{L}*',
    'شلن\\p{L}*',
    'ليرة',
  ],
);
const AMOUNT =
  '\\p{Nd}+(?:[.,\\s\\u066b\\u066c]\\p{Nd}+)*(?:\\s?(?:k|m|bn|thousand|million|mill?iones|milhões|millioner|milioni|elfu|mil|tusind|ألف|مليون))?';

/** In any language: dates in figures, quarters, amounts of money. */
export const ANYWHERE: readonly string[] = [
  `${YEAR}-\\p{Nd}{2}-\\p{Nd}{2}`,
  `${DAY}[./]${DAY}[./](?:${YEAR}|\\p{Nd}{2})`,
  'q[1-4](?:\\s?\\p{Nd}{4})?',
  `\\p{Sc}\\s?${AMOUNT}`,
  `${AMOUNT}\\s?(?:\\p{Sc}|${CODES}|${COINS})`,
  `${any(CODES, 'shilingi')}\\s?${AMOUNT}`,
];
