import { writeDate } from '@verbonden/shared/kernel';
import { Badge, Card, Marked } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { kindWord } from '../kind-words';
import type { FoundCardFragment } from './search.page.generated';

/** One thing that was found: what it is, and the words that show why. */
export function FoundCard({ hit, headingLevel = 2 }: { hit: FoundCardFragment; headingLevel?: 2 | 3 }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { kind, path, day, forNetwork, title, excerpt } = hit;
  const when = kind === 'MEETING' && day ? writeDate(new Date(`${day}T12:00:00Z`), locale) : null;
  return (
    <Card
      href={href(path)}
      title={<Marked parts={title} />}
      headingLevel={headingLevel}
      badge={<Badge tone={kind === 'KNOWLEDGE' ? 'brand' : 'quiet'}>{kindWord(kind, say)}</Badge>}
      meta={[...(when ? [when] : []), ...(forNetwork ? [say('Alleen voor het netwerk')] : [])]}
    >
      {excerpt.length > 0 ? <Marked parts={excerpt} /> : null}
    </Card>
  );
}
