import { EmptyState, LinkButton, Page, PageHeader } from '@verbonden/shared/ui';
import { type Say, useHref, useSay } from '@verbonden/shared/web';

/** What stands at the address of a story that is gone: that it is, and nothing of what it said. */
export function StoryGone({ because }: { because: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader title={storyGoneTitle(because, say)} />
      <EmptyState
        title={say('We laten hier niets meer van zien')}
        action={<LinkButton href={href('/week/verhalen')}>{say('Lees een ander verhaal')}</LinkButton>}
      >
        {because === 'REQUEST'
          ? say('Wie iets deelt, mag zich altijd bedenken. Gebruikte je het? Haal het dan ook bij jou weg.')
          : say('Een verhaal staat hier zolang dat is afgesproken. Die tijd is om.')}
      </EmptyState>
    </Page>
  );
}

/** The same words as heading and as title of the document. */
export function storyGoneTitle(because: string, say: Say): string {
  return because === 'REQUEST'
    ? say('Dit verhaal is op verzoek weggehaald')
    : say('Dit verhaal staat hier niet meer');
}
