import { EmptyState, LinkButton, Page, PageHeader } from '@verbonden/shared/ui';
import { type Say, useHref, useSay } from '@verbonden/shared/web';

/** What stands at the address of something that was taken away: that it is gone, and nothing of what it said. */
export function TakenAway({ kind }: { kind: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader title={takenAwayTitle(kind, say)} />
      <EmptyState
        title={say('We laten hier niets meer van zien')}
        action={<LinkButton href={href('/kennis')}>{say('Zoek iets anders')}</LinkButton>}
      >
        {say('Wie iets deelt, mag zich altijd bedenken. Gebruikte je het? Haal het dan ook bij jou weg.')}
      </EmptyState>
    </Page>
  );
}

/** The same words as heading and as title of the document. */
export function takenAwayTitle(kind: string, say: Say): string {
  return kind === 'TIP' ? say('Deze tip is op verzoek weggehaald') : say('Dit is op verzoek weggehaald');
}
