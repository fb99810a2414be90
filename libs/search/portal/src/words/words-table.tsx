import { writeShortDate } from '@verbonden/shared/kernel';
import { Button, LinkButton, Row, Table, VisuallyHidden } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ShownWordGroupFragment } from './words.page.generated';

/** The groups, with who changed each when. */
export function WordsTable({ groups }: { groups: readonly ShownWordGroupFragment[] }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Table
      caption={say('Woorden die bij elkaar horen')}
      captionHidden
      columns={[
        { key: 'words', header: say('Woorden') },
        { key: 'changed', header: say('Laatst veranderd') },
        { key: 'acts', header: say('Veranderen'), quiet: true },
      ]}
      rows={groups.map(({ id, words, oneWay, note, changedAt, changedBy }) => {
        const [first = '', ...others] = words;
        return {
          key: id,
          cells: [
            <span key="words">
              {oneWay ? `${first} → ${others.join(', ')}` : words.join(', ')}
              {note ? <small> ({note})</small> : null}
            </span>,
            changedBy
              ? say('{when} door {name}', {
                  when: writeShortDate(new Date(changedAt), locale),
                  name: changedBy.name,
                })
              : say('Stond er al'),
            <Row key="acts">
              <LinkButton href={href(`/zoeken/woorden?wijzig=${id}`)} size="small" variant="quiet">
                {say('Wijzig')}
                <VisuallyHidden> {first}</VisuallyHidden>
              </LinkButton>
              <form method="post" action={href('/zoeken/woorden')}>
                <input type="hidden" name="id" value={id} />
                <Button type="submit" name="stap" value="weg" size="small" variant="quiet">
                  {say('Haal weg')}
                  <VisuallyHidden> {first}</VisuallyHidden>
                </Button>
              </form>
            </Row>,
          ],
        };
      })}
      empty={say('Er staan nog geen woorden bij elkaar.')}
    />
  );
}
