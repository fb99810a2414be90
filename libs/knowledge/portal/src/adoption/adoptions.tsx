import { isSignedIn } from '@verbonden/shared/kernel';
import { LinkButton, Section, Stack } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { signInPath } from '../sign-in-first';
import { AdoptionPanel } from './adoption-panel';
import type { ItemAdoptionsFragment } from './adoptions.generated';

/** Where this section stands on the page of an item. */
export const anchor = 'wij-doen-dit-ook';

/** Who does this too: how many, who and how. A member says so in the panel above; a visitor signs in here. */
export function Adoptions({ item }: { item: ItemAdoptionsFragment }) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { slug, adoptionCount, adoptions, viewerCanAdoptFor, status } = item;
  const path = `/kennis/${slug}/wij-doen-dit-ook`;
  const isPublished = status === 'PUBLISHED';
  const isVisitor = !isSignedIn(viewer);
  // Nobody yet, and this reader cannot be the first: then there is nothing to read or do here.
  if (adoptionCount === 0 && !(isPublished && (isVisitor || viewerCanAdoptFor.length > 0))) return null;
  return (
    <Section
      id={anchor}
      title={say('Wij doen dit ook')}
      lead={say(
        '{count, plural, =0 {Nog niemand vertelde hoe ze dit bij hen doen. Ben jij de eerste?} one {Op één andere plek doen ze dit ook.} other {Op # andere plekken doen ze dit ook.}}',
        { count: adoptionCount },
      )}
    >
      <Stack>
        {adoptions.map((adoption) => (
          <AdoptionPanel key={adoption.id} adoption={adoption} path={path} />
        ))}
        {isPublished && isVisitor ? (
          <LinkButton href={href(signInPath(path))}>{say('Log in en vertel hoe jullie het doen')}</LinkButton>
        ) : null}
      </Stack>
    </Section>
  );
}
