import { Badge, Card } from '@verbonden/shared/ui';
import { useHref } from '@verbonden/shared/web';
import { labelOf, type Term } from '../terms';
import type { KnowledgeListPageQuery } from './knowledge-list.page.generated';

type Listed = KnowledgeListPageQuery['knowledgeItems']['edges'][number]['node'];

/** An item in a list: what kind it is, what you get, who made it. */
export function KnowledgeCard({ item, terms }: { item: Listed; terms: readonly Term[] }) {
  const href = useHref();
  const { slug, title, summary, kind, publisher, year, themes } = item;
  const meta = [
    ...(publisher ? [publisher] : []),
    ...(year ? [String(year)] : []),
    ...themes.slice(0, 2).map((theme) => labelOf(terms, 'themes', theme)),
  ];
  return (
    <Card
      href={href(`/kennis/${slug}`)}
      title={title}
      headingLevel={2}
      badge={
        <Badge tone={kind === 'GOOD_PRACTICE' ? 'brand' : 'quiet'}>{labelOf(terms, 'kinds', kind)}</Badge>
      }
      meta={meta}
    >
      {summary}
    </Card>
  );
}
