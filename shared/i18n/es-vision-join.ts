/** Spanish: merging private notes in pairs. */
export const esVisionJoin = {
  'vision.join.title': 'Unir en una sola nota',
  'vision.join.about':
    'Marque las notas que dicen lo mismo, suyas y de la otra persona. Una sola nota las reemplaza y ambos son sus autores.',
  'vision.join.text': 'La nota que escriben juntos',
  'vision.join.do': 'Hacer una sola nota',
  'vision.join.by': 'con {{names}}',
  'vision.join.pick': 'Unir esta nota: {{note}}',
};
