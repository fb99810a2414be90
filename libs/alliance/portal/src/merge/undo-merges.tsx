import { writeDate } from '@verbonden/shared/kernel';
import { Button, Section, Table, VisuallyHidden } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { MergeData } from './merge.page';

/** What became part of this one not long ago, each with the way back. */
export function UndoMerges({ organisation, merges }: Pick<MergeData, 'organisation' | 'merges'>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (merges.length === 0) return null;
  const day = (moment: string) => writeDate(new Date(moment), locale);
  return (
    <Section id="eerder" title={say('Hier samengevoegd')}>
      <Table
        caption={say('Wat hier is samengevoegd en terug kan, het nieuwste eerst')}
        captionHidden
        columns={[
          { key: 'wat', header: say('Organisatie') },
          { key: 'wanneer', header: say('Samengevoegd op') },
          { key: 'tot', header: say('Terug kan tot') },
          { key: 'doen', header: say('Wat je kunt doen'), quiet: true },
        ]}
        rows={merges.map(({ id, name, mergedAt, undoUntil }) => ({
          key: id,
          cells: [
            name,
            day(mergedAt),
            day(undoUntil),
            <form key="doen" method="post" action={href(`/organisaties/${organisation.slug}/samenvoegen`)}>
              <input type="hidden" name="mergeId" value={id} />
              <Button type="submit" name="stap" value="terug" size="small">
                {say('Haal weer uit elkaar')}
                <VisuallyHidden> {name}</VisuallyHidden>
              </Button>
            </form>,
          ],
        }))}
      />
    </Section>
  );
}
