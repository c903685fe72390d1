/** Danish: merging private notes in pairs. */
export const daVisionJoin = {
  'vision.join.title': 'Saml til én seddel',
  'vision.join.about':
    'Sæt kryds ved de sedler, der siger det samme, dine og den andens. Én seddel træder i deres sted, med jer begge som forfattere.',
  'vision.join.text': 'Den seddel, I skriver sammen',
  'vision.join.do': 'Gør den til én seddel',
  'vision.join.by': 'sammen med {{names}}',
  'vision.join.pick': 'Tag denne seddel med: {{note}}',
};
