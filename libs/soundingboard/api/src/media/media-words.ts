import { text, type Text } from '@verbonden/shared/kernel';
import type { MediaKind } from './media-request.entity';

/** What a young person is asked for, in a mail. */
export const kindWords: Readonly<Record<MediaKind, Text>> = {
  INTERVIEW: text('een interview', 'an interview'),
  FILM: text('een filmopname', 'a film recording'),
  AUDIO: text('een geluidsopname', 'a sound recording'),
  PHOTO: text('een foto', 'a photo'),
  IN_CLASS: text('een bezoek aan een klas', 'a visit to a class'),
  OTHER: text('iets anders', 'something else'),
};
