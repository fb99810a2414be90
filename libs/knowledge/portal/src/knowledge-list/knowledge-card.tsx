import { Badge, Card, Marked, type MarkedPart } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import { labelOf, type Term } from '../terms';
import type { KnowledgeCardFragment } from './knowledge-list.page.generated';
import { evidenceLadder } from './list-address';

interface KnowledgeCardProps {
  readonly item: KnowledgeCardFragment;
  readonly terms: readonly Term[];
  readonly headingLevel?: 2 | 3;
  /** Its title with what was searched for marked; as it is without a search. */
  readonly title?: readonly MarkedPart[];
  /** A telling piece of its text; without a search its own summary. */
  readonly excerpt?: readonly MarkedPart[];
  /** Where else it was met, such as in a file. */
  readonly beside?: ReactNode;
}

/** An item in a list: what kind it is, what you get, who made it, how well it is founded. */
export function KnowledgeCard({
  item,
  terms,
  headingLevel = 2,
  title,
  excerpt = [],
  beside,
}: KnowledgeCardProps) {
  const href = useHref();
  const say = useSay();
  const { slug, summary, kind, publisher, year, themes, evidenceLevel, adoptionCount, isOverdue } = item;
  const step = evidenceLadder.indexOf(evidenceLevel);
  const meta = [
    ...(publisher ? [publisher] : []),
    ...(year ? [String(year)] : []),
    ...themes.slice(0, 2).map((theme) => labelOf(terms, 'themes', theme)),
    ...(step > 0 ? [labelOf(terms, 'evidenceLevels', evidenceLevel)] : []),
    ...(adoptionCount > 0
      ? [
          say('{count, plural, one {ook op # andere plek} other {ook op # andere plekken}}', {
            count: adoptionCount,
          }),
        ]
      : []),
    ...(isOverdue ? [say('misschien verouderd')] : []),
  ];
  return (
    <Card
      href={href(`/kennis/${slug}`)}
      title={title?.length ? <Marked parts={title} /> : item.title}
      headingLevel={headingLevel}
      badge={
        <Badge tone={kind === 'GOOD_PRACTICE' ? 'brand' : 'quiet'}>{labelOf(terms, 'kinds', kind)}</Badge>
      }
      meta={meta}
      actions={beside}
    >
      {excerpt.length > 0 ? <Marked parts={excerpt} /> : summary}
    </Card>
  );
}
