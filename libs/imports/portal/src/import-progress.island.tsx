import { useSubscription } from '@apollo/client/react';
import { Button, Notice, ProgressBar, Stack, Toolbar } from '@verbonden/shared/ui';
import { defineLiveIsland, useSay } from '@verbonden/shared/web';
import { ImportProgressedDocument } from './import-progress.island.generated';
import type { HowFarImportFragment } from './imports.generated';

interface ImportProgressProps {
  readonly id: string;
  readonly far: HowFarImportFragment;
  /** Where the page is: its form, and the page itself once it is done. */
  readonly action: string;
}

/** How far a file is while it is carried out. Asleep it shows how far it was when the page was made. */
function ImportProgress({ id, far, action }: ImportProgressProps) {
  const say = useSay();
  const { data } = useSubscription(ImportProgressedDocument, { variables: { id } });
  const { status, done, total } = data?.importProgressed ?? far;
  const isUnderWay = status === 'RUNNING' || status === 'PAUSED';
  return (
    <Stack>
      <ProgressBar
        label={
          status === 'PAUSED'
            ? say('Het staat even stil')
            : isUnderWay
              ? say('Het bestand wordt ingelezen')
              : say('Zo ver is het ingelezen')
        }
        done={done}
        all={total}
        text={say('{done} van {total, plural, one {# rij} other {# rijen}}', { done, total })}
      />
      <div role="status">
        {isUnderWay ? null : (
          <Notice
            kind={status === 'STOPPED' ? 'attention' : 'success'}
            title={
              status === 'STOPPED'
                ? say('Gestopt. Wat al gedaan was, blijft staan.')
                : say('Alles is ingelezen.')
            }
            action={<a href={action}>{say('Bekijk wat er gebeurde')}</a>}
          />
        )}
      </div>
      {isUnderWay ? (
        <form method="post" action={action}>
          <Stack>
            <p>{say('Je hoeft hier niet te blijven. Je krijgt een mail als het klaar is.')}</p>
            <Toolbar>
              {status === 'PAUSED' ? (
                <Button type="submit" name="stap" value="start">
                  {say('Ga verder')}
                </Button>
              ) : (
                <Button type="submit" name="stap" value="pauze">
                  {say('Zet even stil')}
                </Button>
              )}
              <Button type="submit" variant="danger" name="stap" value="stop">
                {say('Stop met inlezen')}
              </Button>
            </Toolbar>
          </Stack>
        </form>
      ) : null}
    </Stack>
  );
}

export default defineLiveIsland('import-progress', ImportProgress);
