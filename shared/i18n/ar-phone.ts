/** Modern Standard Arabic: the page for phones, and the choice between it and the whole board. */
import type { Catalogue } from './translator.ts';

export const arPhone: Catalogue = {
  'join.openBoard': 'الانضمام وفتح اللوحة كاملة',
  'join.openPhone': 'الانضمام بصفحة الهواتف',

  'phone.opening': 'جارٍ فتح اللوحة…',
  'phone.step': 'الخطوة {{step}} من {{steps}}',
  'phone.welcome': 'مرحبًا، {{name}}',
  'phone.notBegun': 'عندما تبدأ الجلسة تُظهر هذه الصفحة ما عليكم فعله. لا تحتاجون إلى شيء آخر.',
  'phone.ended': 'شكرًا لكم. ما زال بإمكانكم قراءة ما على اللوحة.',
  'phone.pause': 'إيقاف مؤقت',
  'phone.paused': 'أوقف الميسِّر الجلسة مؤقتًا. يمكنكم القراءة.',
  'phone.offline': 'لا يوجد اتصال. يمكنكم متابعة القراءة، وما ترسلونه يخرج حالما يعود الاتصال.',
  'phone.waits_zero': 'لا شيء ينتظر الإرسال',
  'phone.waits_one': 'إدخال واحد محفوظ هنا وسيُرسَل',
  'phone.waits_two': 'إدخالان محفوظان هنا وسيُرسَلان',
  'phone.waits_few': '{{count}} إدخالات محفوظة هنا وستُرسَل',
  'phone.waits_many': '{{count}} إدخالًا محفوظًا هنا وستُرسَل',
  'phone.waits_other': '{{count}} إدخال محفوظ هنا وستُرسَل',
  'phone.quiet': 'لا شيء يُرسَل الآن. استمعوا، أو انظروا إلى الجدار، أو ارفعوا أيديكم.',
  'phone.observe': 'أنتم تراقبون: ترون كل شيء ولا تغيّرون شيئًا.',
  'phone.writing': 'الكتابة في صمت',
  'phone.voting': 'التصويت',
  'phone.secret': 'لا يرى أحد ملاحظاتكم إلى أن تُكشَف.',
  'phone.progress': 'صوّت {{cast}} من {{eligible}}',

  'phone.note': 'إضافة ملاحظة',
  'phone.note.box': 'ملاحظتكم للجميع',
  'phone.note.place': 'يراها الجميع فورًا. مكانها: {{place}}',
  'phone.note.board': 'يراها الجميع فورًا. مكانها على اللوحة.',
  'phone.note.send': 'وضعها على اللوحة',
  'phone.note.sent': 'صارت على اللوحة.',

  'phone.hand.up': 'يدكم مرفوعة. مكانكم في الدور: {{place}}',
  'phone.hand.up.for': 'يد {{name}} مرفوعة. المكان في الدور: {{place}}',

  'phone.results': 'النتائج',
  'phone.read': 'اللوحة للقراءة',
  'phone.read.again': 'جلبها من جديد',
  'phone.read.fetching': 'جارٍ الجلب…',
  'phone.read.failed': 'تعذّر جلب اللوحة. راجِعوا الشبكة ثم حاولوا مرة أخرى.',
  'phone.read.empty': 'لا شيء على اللوحة بعد.',
  'phone.read.none': 'لا شيء بعد',
  'phone.read.beside': 'بجانب القوالب',
  'phone.whole': 'فتح اللوحة كاملة',

  'phone.out': 'غادرتم هذه اللوحة',
  'phone.out.again': 'الانضمام من جديد',
};
