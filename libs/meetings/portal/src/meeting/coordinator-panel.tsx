import { LinkButton, Panel, Toolbar } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from './meeting.page';

/** What a coordinator does with a meeting; publishing a draft has its own list below. */
export function CoordinatorPanel({ meeting: { slug, status } }: { meeting: ShownMeeting }) {
  const say = useSay();
  const href = useHref();
  const path = href(`/bijeenkomsten/${slug}`);
  const changes = status === 'DRAFT' || status === 'PUBLISHED';
  return (
    <div data-print="none">
      <Panel tone="quiet">
        <Toolbar
          primary={
            status === 'DRAFT' ? null : (
              <LinkButton href={`${path}/deelnemers`}>
                {status === 'PUBLISHED' ? say('Wie komt er?') : say('Wie was er aangemeld?')}
              </LinkButton>
            )
          }
        >
          {changes ? <LinkButton href={`${path}/bewerken`}>{say('Bewerk')}</LinkButton> : null}
          {changes ? (
            <>
              <LinkButton href={`${path}/verplaatsen`} variant="quiet">
                {say('Verplaats')}
              </LinkButton>
              <LinkButton href={`${path}/annuleren`} variant="quiet">
                {say('Annuleer')}
              </LinkButton>
            </>
          ) : null}
          <LinkButton href={href(`/bijeenkomsten/nieuw?naar=${slug}`)} variant="quiet">
            {say('Maak een kopie')}
          </LinkButton>
        </Toolbar>
      </Panel>
    </div>
  );
}
