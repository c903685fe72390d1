/** Modern Standard Arabic: the way in, and words that every page needs. */
import type { Catalogue } from './translator.ts';

export const arJoin: Catalogue = {
  'word.close': 'إغلاق',
  'word.home': 'الرئيسية',
  'error.unreachable': 'تعذّر الوصول إلى الخادم. تحققوا من الشبكة ثم حاولوا مرة أخرى.',
  'home.language': 'اللغة',
  'join.title': 'الانضمام إلى لوحة',
  'join.codeOrLink': 'رمز أو رابط',
  'join.next': 'التالي',
  'join.looking': 'لحظة واحدة …',
  'join.as.facilitator': 'أنتم تيسّرون',
  'join.as.participant': 'أنتم تشاركون في',
  'join.as.observer': 'أنتم تراقبون',
  'join.name': 'اسمكم',
  'join.group': 'مجموعتكم',
  'join.noGroup': 'بلا مجموعة',
  'join.otherGroup': 'مجموعة أخرى …',
  'join.groupName': 'المجموعة أو المؤسسة (اختياري)',
  'join.join': 'انضمام',
};
