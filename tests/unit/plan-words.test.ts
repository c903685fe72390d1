/**
 * The plan-word hint: what it finds in the statements of the recorded workshops, beside what was marked there by hand, and
 * in sentences of each language; what it leaves alone.
 */
import { describe, expect, test } from 'vitest';
import { planWords } from '../../shared/methods/strategic-intention/plan-words.ts';
import { readText } from '../house/sources.ts';

const FILES = ['wash-learning-alliance', 'action-learning-partnership', 'journey-small'];

interface Recorded {
  readonly statements: readonly { readonly v: number; readonly text: string }[];
  readonly planWordsFound: readonly { readonly v: number; readonly words: readonly string[] }[];
}

const recorded = FILES.flatMap((file) => {
  const { intention }: { intention: Recorded } = JSON.parse(readText(`tests/scenarios/${file}.json`));
  return intention.statements.map(({ v, text }) => {
    const marked = intention.planWordsFound.find((one) => one.v === v)?.words ?? [];
    return [file, v, text, marked] as const;
  });
});

describe('[SI12] plan words', () => {
  test.each(recorded)('%s, version %i: what was marked by hand and nothing else', (_file, _v, text, marked) => {
    expect(planWords(text)).toEqual(marked);
  });

  test.each([
    ['en', 'We install 30 pumps within six months for $12,000.', ['install', 'within six months', '$12,000']],
    [
      'en',
      'Set up a hotline, hire two people and buy a car in March 2027.',
      ['Set up', 'hire', 'buy', 'in March 2027'],
    ],
    ['en', 'A rollout by the end of the year', ['rollout', 'by the end of the year']],
    [
      'es',
      'Instalar bombas antes del 3 de mayo con 20 000 pesos.',
      ['Instalar', 'antes del 3 de mayo', '20 000 pesos'],
    ],
    ['es', 'Compraremos un camión en dos años.', ['Compraremos', 'en dos años']],
    ['pt', 'Vamos comprar e instalar bombas até abril.', ['comprar', 'instalar', 'até abril']],
    ['pt', 'Implantação até o fim do ano', ['Implantação', 'até o fim do ano']],
    ['da', 'Vi indfører en app senest 1. maj for 20.000 kr.', ['indfører', 'senest 1. maj', '20.000 kr']],
    ['da', 'Vi køber målere inden jul.', ['køber', 'inden jul']],
    ['sw', 'Tutanunua pampu ishirini kabla ya mwezi wa Aprili.', ['Tutanunua', 'kabla ya mwezi wa Aprili']],
    ['sw', 'Kuanzisha mfumo mpya ndani ya miezi sita', ['Kuanzisha', 'ndani ya miezi sita']],
    ['ar', 'سنشتري مضخات قبل ١ أبريل بمبلغ ٥٠٠٠ دولار', ['سنشتري', 'قبل ١ أبريل', '٥٠٠٠ دولار']],
    ['ar', 'سنُركّب عدادات خلال ستة أشهر', ['سنُركّب', 'خلال ستة أشهر']],
    ['any', 'Ready on 2027-05-01 or 01.05.2027, EUR 2.5 million', ['2027-05-01', '01.05.2027', 'EUR 2.5 million']],
  ])('%s: %s', (_language, text, words) => {
    expect(planWords(text)).toEqual(words);
  });
});

describe('[SI12] no plan', () => {
  test.each([
    'Anyone who may decide should be asked, step by step, by everyone.',
    'We march together towards water that lasts, in good years and bad.',
    'A shared first 48 hours for each of 12,000 people.',
    'Nos alejamos de la espera y comprendemos a todos, en cada comunidad.',
    'Deixamos a pressa e vamos para um cuidado com todos.',
    'Vi går fra ventetid til fælles ansvar i byen, om det så regner.',
    'Tunaelekea huduma ya maji kwa matajiri na majirani wote katika siku zote.',
    'نبتعد عن الانتظار ونتجه إلى ماء للجميع في كل بيت',
    '',
  ])('leaves a direction alone: %s', (text) => {
    expect(planWords(text)).toEqual([]);
  });

  test('a long sentence without any is read at once', () => {
    expect(planWords('tutawanikuanzi '.repeat(200))).toEqual([]);
  });
});

describe('[SI12] so and so many', () => {
  test.each([
    ['en', 'Drill 40 boreholes and train about two hundred nurses', ['Drill 40 boreholes', 'train about two hundred']],
    ['en', 'Start a pilot in three wards on Monday', ['on Monday']],
    ['es', 'Capacitar a todos y construir 12 pozos', ['construir 12 pozos']],
    ['pt', 'Vamos abrir duas escolas e perfurar 8 poços', ['abrir duas escolas', 'perfurar 8 poços']],
    ['da', 'Vi bygger to skoler og uddanner 30 lærere', ['bygger to skoler', 'uddanner 30 lærere']],
    ['sw', 'Tutachimba visima 12 na kujenga shule mbili', ['Tutachimba visima 12', 'kujenga shule mbili']],
    ['ar', 'حفر ٤٠ بئرا وتدريب خمسين معلما', ['حفر ٤٠ بئرا', 'وتدريب خمسين معلما']],
  ])('%s: %s', (_language, text, words) => {
    expect(planWords(text)).toEqual(words);
  });

  test.each([
    'Build trust, train each other, create two-way talk and open one door to all.',
    'We head towards a valley where every second child no longer walks for water.',
    'Construir confianza y abrir la puerta a todos.',
    'Vi bygger på tillid og åbner døren for alle.',
    'Kujenga imani na kufungua milango kwa wote.',
    'نبتعد عن بناء الجدران ونتجه إلى تدريب بعضنا بعضا',
  ])('leaves a direction alone: %s', (text) => {
    expect(planWords(text)).toEqual([]);
  });
});
