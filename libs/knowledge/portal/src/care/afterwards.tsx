import { Stack } from '@verbonden/shared/ui';
import { Adoptions } from '../adoption/adoptions';
import { Cite } from '../cite/cite';
import { ItemCollections } from '../collection/item-collections';
import { Questions } from '../question/questions';
import type { Term } from '../terms';
import { Thanks } from '../thanks/thanks';
import { UsageSummary } from '../usage/usage-summary';
import type { AfterwardsFragment } from './afterwards.generated';

/** What happens with a text once it is out: thanks, others who do it too, questions, how to refer to it. */
export function Afterwards({ item, terms }: { item: AfterwardsFragment; terms: readonly Term[] }) {
  const isPublished = item.status === 'PUBLISHED';
  // Before it is published there is nothing to thank for, to adopt or to ask.
  if (!isPublished && item.status !== 'ARCHIVED') return null;
  return (
    <Stack gap="section">
      {isPublished ? <Thanks item={item} /> : null}
      <ItemCollections item={item} />
      <Adoptions item={item} />
      <Questions item={item} isOpen={isPublished} />
      <Cite item={item} terms={terms} />
      <UsageSummary item={item} />
    </Stack>
  );
}
