import type { StatusLabel } from '@verbonden/shared/ui';
import type { Say } from '@verbonden/shared/web';
import type { ComponentProps } from 'react';

type Look = ComponentProps<typeof StatusLabel>['status'];

/** How a story stands, in a word and as a label looks. */
export function storyStanding(status: string, say: Say): { readonly look: Look; readonly word: string } {
  switch (status) {
    case 'PUBLISHED':
      return { look: 'confirmed', word: say('Staat erop') };
    case 'SUBMITTED':
      return { look: 'waiting', word: say('Wacht op een coördinator') };
    case 'ENDED':
      return { look: 'past', word: say('Tijd is om') };
    default:
      return { look: 'draft', word: say('Concept') };
  }
}
