import type { Status } from '@verbonden/shared/ui';
import type { Say } from '@verbonden/shared/web';
import type { MediaKind, MediaStatus } from './media.generated';

/** What a journalist asks for, as a label. */
export function kindLabels(say: Say): Readonly<Record<MediaKind, string>> {
  return {
    INTERVIEW: say('Interview'),
    FILM: say('Filmopname'),
    AUDIO: say('Radio of podcast'),
    PHOTO: say('Foto'),
    IN_CLASS: say('Bezoek aan een klas'),
    OTHER: say('Iets anders'),
  };
}

/** Where a question of the media stands. */
export function mediaStatus(
  status: MediaStatus,
  say: Say,
): { readonly look: Status; readonly words: string } {
  const all: Readonly<Record<MediaStatus, { readonly look: Status; readonly words: string }>> = {
    ASKED: { look: 'waiting', words: say('Nieuw') },
    TAKEN_ON: { look: 'open', words: say('Aangenomen') },
    AGREED: { look: 'confirmed', words: say('Afgesproken') },
    PUBLISHED: { look: 'past', words: say('Gepubliceerd') },
    DECLINED: { look: 'past', words: say('Nee gezegd') },
    STOPPED: { look: 'past', words: say('Gaat niet door') },
  };
  return all[status];
}
