import { text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';
import { LessThan } from 'typeorm';
import { PhotoDownload } from './photo-download.entity';

/** Whoever was told that a photo is gone is remembered as long as a coordinator may want to ask after it. */
export const photoRetention: RetentionRule = {
  name: 'story-photo-downloads',
  what: text('Wie de foto van een verhaal bewaarde', 'Who kept the photo of a story'),
  why: text(
    'Zo kunnen we vragen hem weg te halen als iemand zijn verhaal terugneemt. Verder kijkt niemand ernaar.',
    'So that we can ask to take it away when somebody takes a story back. Nobody looks at it for anything else.',
  ),
  days: 30,
  after: text('nadat we dat vroegen', 'after we asked that'),
  erase: async (tx, before) => (await tx.delete(PhotoDownload, { toldAt: LessThan(before) })).affected ?? 0,
};
