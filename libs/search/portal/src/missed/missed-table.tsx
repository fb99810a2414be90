import { writeShortDate } from '@verbonden/shared/kernel';
import { Button, EmptyState, LinkButton, Row, Table, VisuallyHidden } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { MissedPageQuery } from './missed.page.generated';

type Missed = MissedPageQuery['missedSearches']['edges'][number]['node'];

/** What was looked for in vain, each with what can be done about it. */
export function MissedTable({ searches }: { searches: readonly Missed[] }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (searches.length === 0) {
    return (
      <EmptyState title={say('Iedereen vond iets')}>
        <p>{say('Zoekt iemand vergeefs, dan staan de woorden hier. Nooit wie het was.')}</p>
      </EmptyState>
    );
  }
  return (
    <Table
      caption={say('Gezocht en niet gevonden, het vaakst bovenaan')}
      captionHidden
      columns={[
        { key: 'words', header: say('Woorden') },
        { key: 'times', header: say('Hoe vaak'), numeric: true },
        { key: 'last', header: say('Laatst') },
        { key: 'saw', header: say('Wat stond er?') },
        { key: 'acts', header: say('Wat doe je ermee?') },
      ]}
      rows={searches.map(({ words, times, lastDay, near }) => {
        const asked = encodeURIComponent(words.replaceAll('…', '').trim());
        return {
          key: words,
          cells: [
            words,
            String(times),
            writeShortDate(new Date(`${lastDay}T12:00:00Z`), locale),
            near ? say('iets wat erop lijkt') : say('niets'),
            <Row key="acts">
              <LinkButton href={href(`/signalen/nieuw?vraag=${asked}`)} size="small">
                {say('Maak er een signaal van')}
                <VisuallyHidden>: {words}</VisuallyHidden>
              </LinkButton>
              <LinkButton href={href(`/lab/projecten/nieuw?zoek=${asked}`)} size="small">
                {say('Geef het aan het Lab')}
                <VisuallyHidden>: {words}</VisuallyHidden>
              </LinkButton>
              <LinkButton href={href(`/zoeken/woorden?woord=${asked}`)} size="small">
                {say('Voeg een woord toe')}
                <VisuallyHidden>: {words}</VisuallyHidden>
              </LinkButton>
              <form method="post" action={href('/zoeken/niet-gevonden')}>
                <input type="hidden" name="words" value={words} />
                <Button type="submit" name="stap" value="opgelost" size="small" variant="quiet">
                  {say('Opgelost')}
                  <VisuallyHidden>: {words}</VisuallyHidden>
                </Button>
              </form>
            </Row>,
          ],
        };
      })}
    />
  );
}
