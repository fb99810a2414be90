import type { Say } from '@verbonden/shared/web';
import { type ListChoice, listAddress, readListChoice } from '../knowledge-list/list-address';
import { labelOf, type Term } from '../terms';
import type { FollowedFragment } from './follow.generated';

/** The question of a kept search, as the list takes it. */
function choiceOf({ kind, theme, organisation, search, filter }: FollowedFragment): ListChoice {
  const nothing = readListChoice(new URLSearchParams());
  const kept = filter ? (JSON.parse(filter) as Partial<ListChoice['chosen']>) : {};
  return {
    ...nothing,
    search: search ?? '',
    chosen: {
      ...nothing.chosen,
      ...kept,
      ...(kind === 'THEME' && theme ? { themes: [theme] } : {}),
      ...(organisation ? { organisation: [organisation.slug] } : {}),
    },
  };
}

/** Where what is followed can be seen: the list with just that. */
export function addressOf(follow: FollowedFragment): string {
  return follow.kind === 'OWN' ? '/kennis/mijn' : listAddress(choiceOf(follow));
}

/** What is followed, in words. */
export function wordsOf(follow: FollowedFragment, terms: readonly Term[], say: Say): string {
  if (follow.kind === 'OWN') return say('wat anderen doen met wat jij deelt');
  if (follow.kind === 'ORGANISATION') return follow.organisation?.name ?? '';
  if (follow.kind === 'THEME') return labelOf(terms, 'themes', follow.theme ?? '');
  const { search, chosen } = choiceOf(follow);
  const filters = Object.entries(chosen).flatMap(([group, codes]) =>
    codes.map((code) => labelOf(terms, group, code) || code),
  );
  return [search ? `‘${search}’` : say('Alles'), ...filters].join(' · ');
}
