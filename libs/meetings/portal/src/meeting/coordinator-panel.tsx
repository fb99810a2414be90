import { LinkButton, Panel, Toolbar } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from './meeting.page';

/** What a coordinator does with a meeting; publishing a draft has its own list below. */
export function CoordinatorPanel({ meeting: { slug, status } }: { meeting: ShownMeeting }) {
  const say = useSay();
  const href = useHref();
  const path = href(`/bijeenkomsten/${slug}`);
  const isDraft = status === 'DRAFT' || status === 'DATE_POLL';
  const changes = isDraft || status === 'PUBLISHED';
  return (
    <div data-print="none">
      <Panel tone="quiet">
        <Toolbar
          primary={
            isDraft ? null : (
              <LinkButton href={`${path}/deelnemers`}>
                {status === 'PUBLISHED' ? say('Wie komt er?') : say('Wie was er aangemeld?')}
              </LinkButton>
            )
          }
        >
          {changes ? <LinkButton href={`${path}/bewerken`}>{say('Bewerk')}</LinkButton> : null}
          {changes ? (
            <>
              {status === 'DATE_POLL' ? null : (
                <LinkButton href={`${path}/verplaatsen`} variant="quiet">
                  {say('Verplaats')}
                </LinkButton>
              )}
              {status === 'DRAFT' ? (
                <LinkButton href={`${path}/datumprikker`} variant="quiet">
                  {say('Vraag mensen wanneer ze kunnen')}
                </LinkButton>
              ) : null}
              <LinkButton href={`${path}/annuleren`} variant="quiet">
                {say('Annuleer')}
              </LinkButton>
            </>
          ) : null}
          <LinkButton href={`${path}/kopie`} variant="quiet">
            {say('Maak een kopie')}
          </LinkButton>
        </Toolbar>
      </Panel>
    </div>
  );
}
