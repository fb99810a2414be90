import { isSignedIn } from '@verbonden/shared/kernel';
import { LinkButton, Panel, Stack, Toolbar } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { InCollections } from '../collection/in-collections';
import { mayBePrinted } from '../consent/may-be-printed';
import { Thanks } from '../thanks/thanks';
import type { AfterwardsFragment } from './afterwards.generated';

/** What a reader can do with it, in one panel: to say that you use it stands out, for that helps others most. */
export function UseIt({ item }: { item: AfterwardsFragment }) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { slug, status, viewerCanAdoptFor, thanksCount, viewerCanThank, collections } = item;
  const isPublished = status === 'PUBLISHED';
  const isMember = isPublished && isSignedIn(viewer);
  const hasCard = mayBePrinted(item);
  const hasThanks = isPublished && (thanksCount > 0 || viewerCanThank);
  if (!isMember && !hasCard && !hasThanks && collections.length === 0) return null;
  return (
    <Panel tone="quiet">
      <Stack>
        {isMember || hasCard ? (
          <Toolbar
            primary={
              isMember && viewerCanAdoptFor.length > 0 ? (
                <LinkButton href={href(`/kennis/${slug}/wij-doen-dit-ook`)} variant="primary">
                  {say('Dit gebruiken wij ook')}
                </LinkButton>
              ) : null
            }
          >
            {hasCard ? (
              <LinkButton href={href(`/kennis/${slug}/kaart`)}>{say('Maak er een kaartje van')}</LinkButton>
            ) : null}
            {isMember ? (
              <>
                <LinkButton href={href(`/kennis/${slug}/verzamelen`)}>
                  {say('Zet in een verzameling')}
                </LinkButton>
                <LinkButton href={href(`/kennis/${slug}/beleid`)}>
                  {say('Zet in een beleidstekst')}
                </LinkButton>
              </>
            ) : null}
          </Toolbar>
        ) : null}
        {hasThanks ? <Thanks item={item} /> : null}
        <InCollections item={item} />
      </Stack>
    </Panel>
  );
}
