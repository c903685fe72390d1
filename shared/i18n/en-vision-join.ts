/** English: merging private notes in pairs, on the board and on the page for phones. */
export const enVisionJoin = {
  'vision.join.title': 'Merge into one note',
  'vision.join.about':
    'Tick the notes that say the same, yours and theirs. One note takes their place, with both of you as authors.',
  'vision.join.text': 'The note you write together',
  'vision.join.do': 'Make it one note',
  'vision.join.by': 'with {{names}}',
  'vision.join.pick': 'Merge this note: {{note}}',
} as const;
