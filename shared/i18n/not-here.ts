/**
 * What stands in place of a page that did not come or that broke, in every language in one small file: it must be there when
 * nothing else is, the catalogues included.
 */
interface NotHereTexts {
  readonly problem: string;
  readonly again: string;
}

export const NOT_HERE: Readonly<Record<string, NotHereTexts>> & { readonly en: NotHereTexts } = {
  en: {
    problem: 'This page cannot be shown. Check the network, then fetch it again. What was saved is safe.',
    again: 'Fetch again',
  },
  es: {
    problem: 'No se puede mostrar esta página. Revise la red y vuelva a traerla. Lo guardado está a salvo.',
    again: 'Traer de nuevo',
  },
  ar: {
    problem: 'تعذّر عرض هذه الصفحة. تحققوا من الشبكة ثم اجلبوها من جديد. ما حُفظ في أمان.',
    again: 'جلبها من جديد',
  },
  sw: {
    problem: 'Ukurasa huu hauwezi kuonyeshwa. Kagua mtandao kisha uulete tena. Kilichohifadhiwa kiko salama.',
    again: 'Leta tena',
  },
  da: {
    problem: 'Siden kan ikke vises. Se netværket efter, og hent den igen. Det, der er gemt, er i god behold.',
    again: 'Hent igen',
  },
};
