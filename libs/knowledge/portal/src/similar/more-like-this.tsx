import { CardList, Section } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { KnowledgeCard } from '../knowledge-list/knowledge-card';
import type { Term } from '../terms';
import type { MoreLikeThisFragment } from './more-like-this.generated';

/** What is about the same, for who reads on. Nothing when nothing is near. */
export function MoreLikeThis({
  item: { moreLikeThis },
  terms,
}: {
  item: MoreLikeThisFragment;
  terms: readonly Term[];
}) {
  const say = useSay();
  if (moreLikeThis.length === 0) return null;
  return (
    <Section id="meer-zoals-dit" title={say('Meer zoals dit')}>
      <CardList columns="many">
        {moreLikeThis.map((each) => (
          <KnowledgeCard key={each.id} item={each} terms={terms} headingLevel={3} />
        ))}
      </CardList>
    </Section>
  );
}
