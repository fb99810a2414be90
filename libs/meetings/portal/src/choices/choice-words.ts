import type { Say } from '@verbonden/shared/web';
import type { OwnChoiceFragment } from './choices.generated';
import type { Offer } from './rounds';

/** What choosing a session would bring, said before it is chosen; null when that is simply a seat. */
export function offerText({ way: { brings, position, seats } }: Offer, say: Say): string | null {
  if (brings === 'SEAT') return null;
  return seats.left === 0
    ? say('Vol: je bent dan nummer {position} in de rij.', { position })
    : say('Er wachten al mensen: je bent dan nummer {position} in de rij.', { position });
}

/** Where somebody stands in a round, in one sentence. */
export function choiceText({ subsession, held, position }: OwnChoiceFragment, say: Say): string {
  if (held?.id === subsession.id) return say('Je zit bij ‘{title}’.', { title: held.title });
  const wish = subsession.title;
  if (position === null) {
    return say('Je koos ‘{wish}’. Je krijgt daar een plek zodra je er bij de bijeenkomst een hebt.', {
      wish,
    });
  }
  return held
    ? say('Je bent nummer {position} voor ‘{wish}’. Intussen zit je bij ‘{held}’.', {
        position,
        wish,
        held: held.title,
      })
    : say('Je bent nummer {position} voor ‘{wish}’.', { position, wish });
}
