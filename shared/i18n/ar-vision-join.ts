/** Arabic: merging private notes in pairs. */
export const arVisionJoin = {
  'vision.join.title': 'ادمجا في ورقة واحدة',
  'vision.join.about': 'علّم الأوراق التي تقول الشيء نفسه، أوراقك وأوراق زميلك. تحلّ محلها ورقة واحدة، وكلاكما كاتبها.',
  'vision.join.text': 'الورقة التي تكتبانها معاً',
  'vision.join.do': 'اجعلها ورقة واحدة',
  'vision.join.by': 'مع {{names}}',
  'vision.join.pick': 'ادمج هذه الورقة: {{note}}',
};
