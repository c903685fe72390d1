/** Arabic: what the report says of talks, markets and exchanges. */
import type { Catalogue } from './translator.ts';

export const arLiveReport: Catalogue = {
  'report.talk.topic': 'الموضوع: {{topic}} ({{variant}})',
  'report.talk.turns': 'المداخلات: {{turns}}؛ ما تجاوز المتفق عليه: {{overruns}}',
  'report.talk.spoke': 'تكلّم {{spoke}} من أصل {{eligible}} كان بإمكانهم الكلام ({{share}} %)',
  'report.talk.even':
    'مدى تفاوت الوقت: {{speakers}} بين من تكلموا، و{{all}} بين كل من كان بإمكانهم (0 يعني التساوي، و1 يعني شخصًا واحدًا وحده)',
  'report.talk.women': 'النساء: {{time}} % من الوقت، و{{people}} % ممن كان بإمكانهم الكلام',
  'report.talk.unheard': 'انتظروا ولم يُسمعوا: {{count}}',
  'report.talk.gists': 'ما قيل، بهذا الترتيب',
  'report.talk.column.topic': 'الموضوع',
  'report.talk.column.start': 'عند الثانية',
  'report.talk.column.length': 'المدة بالثواني',
  'report.talk.column.gist': 'ما بقي منه',
  'report.fair.column.market': 'السوق',
  'report.fair.column.stall': 'الكشك',
  'report.fair.column.hosts': 'المضيفون',
  'report.fair.column.visits': 'الزيارات',
  'report.fair.column.useful': 'مدى الفائدة، من 1 إلى 5',
  'report.fair.column.said': 'الآراء',
  'report.fair.told': 'ما ترويه الأكشاك',
  'report.fair.met': 'من التقى عند كشك، وكم مرة',
  'report.exchange.open': 'احتياجات لم تُلبَّ بعد',
  'report.exchange.unused': 'عروض لم تُستعمل',
  'report.exchange.column.offer': 'العرض',
  'report.exchange.column.need': 'الاحتياج',
  'report.exchange.column.step': 'الخطوة الأولى',
  'report.exchange.column.state': 'الحالة',
};
