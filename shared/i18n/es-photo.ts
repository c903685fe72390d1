/** Spanish: sending a picture, from a phone and from the board. */
import type { Catalogue } from './translator.ts';

export const esPhoto: Catalogue = {
  'photo.send': 'Enviar una foto de su dibujo',
  'photo.about': 'Ponga el papel plano, con buena luz, y que ocupe toda la foto.',
  'photo.take': 'Hacer una foto',
  'photo.choose': 'Elegir una imagen',
  'photo.words': 'Qué se ve, en pocas palabras',
  'photo.preview': 'Su imagen, aún sin enviar',
  'photo.sending': 'Enviando… {{percent}} %',
  'photo.noNetwork': 'La imagen no llegó. Compruebe la red e inténtelo de nuevo; mientras tanto se guarda aquí.',
  'photo.again': 'Intentar de nuevo',
  'refusal.asset.too-large': 'Esta imagen es demasiado grande. Elija una más pequeña o hágale una foto.',
  'refusal.asset.not-an-image':
    'Esto no es una imagen que podamos mostrar. Elija una foto o un archivo JPEG, PNG o WebP.',
  'refusal.asset.quota': 'En este tablero no caben más imágenes. Ponga las siguientes en un tablero nuevo.',
};
