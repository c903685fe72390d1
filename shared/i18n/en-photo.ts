/** English: sending a picture, from a phone and from the board. */
export const enPhoto = {
  'photo.send': 'Send a photo of your drawing',
  'photo.about': 'Lay the paper flat in good light, and let it fill the picture.',
  'photo.take': 'Take a photo',
  'photo.choose': 'Choose a picture',
  'photo.words': 'What is to be seen, in a few words',
  'photo.preview': 'Your picture, not sent yet',
  'photo.sending': 'Sending … {{percent}} %',
  'photo.noNetwork': 'The picture did not arrive. Check the network and try again; it is kept here meanwhile.',
  'photo.again': 'Try again',
  'refusal.asset.too-large': 'This picture is too large. Choose a smaller one, or take a photo of it.',
  'refusal.asset.not-an-image': 'This is no picture that we can show. Choose a photo, or a JPEG, PNG or WebP file.',
  'refusal.asset.quota': 'This board can hold no more pictures. Put further ones on a new board.',
} as const;
