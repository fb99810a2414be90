import { isSignedIn } from '@verbonden/shared/kernel';
import { Stack } from '@verbonden/shared/ui';
import { usePageFacts } from '@verbonden/shared/web';
import { Adoptions } from '../adoption/adoptions';
import { ItemAdvice } from '../advice/item-advice';
import { Cite } from '../cite/cite';
import { hasQuestions, Questions } from '../question/questions';
import type { Term } from '../terms';
import { UsageSummary } from '../usage/usage-summary';
import type { AfterwardsFragment } from './afterwards.generated';
import { UseIt } from './use-it';

/** What happens with a text once it is out: thanks, others who do it too, questions, how to refer to it. */
export function Afterwards({ item, terms }: { item: AfterwardsFragment; terms: readonly Term[] }) {
  const { viewer } = usePageFacts();
  const isPublished = item.status === 'PUBLISHED';
  // Before it is published there is nothing to thank for, to adopt or to ask.
  if (!isPublished && item.status !== 'ARCHIVED') return null;
  return (
    <Stack gap="section">
      <UseIt item={item} />
      <Adoptions item={item} />
      <ItemAdvice item={item} />
      {hasQuestions(item, !isSignedIn(viewer)) ? <Questions item={item} isOpen={isPublished} /> : null}
      <Cite item={item} terms={terms} />
      <UsageSummary item={item} />
    </Stack>
  );
}
