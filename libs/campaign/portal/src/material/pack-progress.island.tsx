import { useSubscription } from '@apollo/client/react';
import { LinkButton, Notice, ProgressBar, Stack } from '@verbonden/shared/ui';
import { defineLiveIsland, useSay } from '@verbonden/shared/web';
import type { HowFarPackFragment } from './make-material.page.generated';
import { PackProgressedDocument } from './pack-progress.island.generated';

/** How far a zip is, and where to fetch it. Asleep it shows how far it was when the page was made. */
function PackProgress({ far, page }: { far: HowFarPackFragment; page: string }) {
  const say = useSay();
  const { data } = useSubscription(PackProgressedDocument, { variables: { id: far.id } });
  const { state, done, total, path } = data?.materialPackProgressed ?? far;
  return (
    <Stack>
      {state === 'WAITING' ? (
        <>
          <ProgressBar
            label={say('We tekenen alles')}
            done={done}
            all={total}
            text={say('{done} van {total, plural, one {# bestand} other {# bestanden}}', { done, total })}
          />
          <p>
            {say('Je hoeft hier niet te blijven.')} <a href={page}>{say('Kijk of het klaar is')}</a>
          </p>
        </>
      ) : null}
      <div role="status">
        {state === 'READY' ? (
          <Notice
            kind="success"
            title={say('Het is klaar.')}
            action={
              <LinkButton href={path ?? page} variant="primary">
                {say('Haal de zip op')}
              </LinkButton>
            }
          >
            {say('Erin: alles voor de drukker en het scherm, bij elk plaatje een alt-tekst, en de teksten.')}
          </Notice>
        ) : null}
        {state === 'FAILED' ? (
          <Notice
            kind="error"
            title={say('Dit lukte niet. Wat je maakte staat er nog; probeer het straks nog eens.')}
          />
        ) : null}
      </div>
    </Stack>
  );
}

export default defineLiveIsland('pack-progress', PackProgress);
