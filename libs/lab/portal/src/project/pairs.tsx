import { outcomeWord } from '@verbonden/knowledge/portal';
import { Section, Table } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { LabPairFragment } from './project.page.generated';

/** What research says, beside what came out in practice: each with its source and year, its place and its outcome. */
export function Pairs({ claims }: { claims: readonly LabPairFragment[] }) {
  const say = useSay();
  const href = useHref();
  if (claims.length === 0) return null;
  return (
    <Section id="theorie-en-praktijk" title={say('Wat onderzoek zegt, en wat wij zagen')}>
      <Table
        caption={say('Theorie naast praktijk')}
        captionHidden
        columns={[
          { key: 'claim', header: say('Wat onderzoek zegt') },
          { key: 'source', header: say('Bron') },
          { key: 'outcome', header: say('In de praktijk') },
          { key: 'result', header: say('Wat we zagen') },
        ]}
        rows={claims.map(({ id, claim, source, year, sourceItem, place, outcome, result }) => ({
          key: id,
          cells: [
            claim,
            sourceItem ? (
              <a key="bron" href={href(`/kennis/${sourceItem.slug}`)}>
                {source} ({year})
              </a>
            ) : (
              `${source} (${year})`
            ),
            `${outcomeWord(outcome, say)} (${place})`,
            result,
          ],
        }))}
      />
    </Section>
  );
}
