import type { FollowInput } from '@verbonden/shared/web/schema';
import { filterOf, type ListChoice } from '../knowledge-list/list-address';

/** What a choice of the list is as something to follow: one theme, one organisation, or the whole question. */
export function followInput(choice: ListChoice): FollowInput {
  const filter = filterOf(choice);
  const [only, ...others] = Object.entries(choice.chosen).flatMap(([key, values]) =>
    values.map((value) => ({ key, value })),
  );
  const isOne = choice.search === '' && only !== undefined && others.length === 0;
  if (isOne && only.key === 'themes') return { theme: only.value as NonNullable<FollowInput['theme']> };
  if (isOne && only.key === 'organisation') return { organisation: only.value };
  return { search: choice.search || null, filter };
}
