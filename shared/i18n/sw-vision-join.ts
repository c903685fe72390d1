/** Swahili: merging private notes in pairs. */
export const swVisionJoin = {
  'vision.join.title': 'Unganisha kuwa kijikaratasi kimoja',
  'vision.join.about':
    'Weka alama kwenye vijikaratasi vinavyosema jambo moja, vyako na vya mwenzako. Kimoja kinachukua nafasi yake, nyote wawili mkiwa waandishi.',
  'vision.join.text': 'Kijikaratasi mnachoandika pamoja',
  'vision.join.do': 'Kifanye kimoja',
  'vision.join.by': 'pamoja na {{names}}',
  'vision.join.pick': 'Unganisha hiki: {{note}}',
};
