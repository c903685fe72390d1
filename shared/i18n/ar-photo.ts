/** Arabic: sending a picture, from a phone and from the board. */
import type { Catalogue } from './translator.ts';

export const arPhoto: Catalogue = {
  'photo.send': 'أرسل صورة لرسمك',
  'photo.about': 'ضع الورقة مستوية في ضوء جيد، واجعلها تملأ الصورة.',
  'photo.take': 'التقط صورة',
  'photo.choose': 'اختر صورة',
  'photo.words': 'ما الذي يُرى، بكلمات قليلة',
  'photo.preview': 'صورتك، لم تُرسل بعد',
  'photo.sending': 'جارٍ الإرسال… {{percent}}٪',
  'photo.noNetwork': 'لم تصل الصورة. تحقق من الشبكة وحاول مرة أخرى؛ وهي محفوظة هنا حتى ذلك الحين.',
  'photo.again': 'حاول مرة أخرى',
  'refusal.asset.too-large': 'هذه الصورة كبيرة جدًا. اختر صورة أصغر، أو التقط صورة لها.',
  'refusal.asset.not-an-image': 'هذه ليست صورة يمكننا عرضها. اختر صورة أو ملف JPEG أو PNG أو WebP.',
  'refusal.asset.quota': 'لا تتسع هذه اللوحة لمزيد من الصور. ضع الصور التالية على لوحة جديدة.',
};
