import { useSubscription } from '@apollo/client/react';
import { Button, Notice, ProgressBar, Stack } from '@verbonden/shared/ui';
import { defineLiveIsland, useSay } from '@verbonden/shared/web';
import { LetterProgressedDocument } from './letter-progress.island.generated';
import { allOf, howFar } from './letter-words';
import type { HowFarFragment } from './letters.generated';

interface LetterProgressProps {
  readonly id: string;
  readonly status: string;
  readonly progress: HowFarFragment;
  /** Where stopping is asked for. */
  readonly action: string;
}

/** How far a letter is, while it goes out. Asleep it shows how far it was when the page was made. */
function LetterProgress({ id, action, ...known }: LetterProgressProps) {
  const say = useSay();
  const { data } = useSubscription(LetterProgressedDocument, { variables: { id } });
  const { status, progress } = data?.broadcastProgressed ?? known;
  const all = allOf(progress);
  const isDone = progress.waiting === 0;
  return (
    <Stack>
      <ProgressBar
        label={isDone ? say('Klaar') : say('De brief gaat uit')}
        done={all - progress.waiting}
        all={all}
        text={howFar(progress, say)}
      />
      <div role="status">
        {isDone ? (
          <Notice
            kind={status === 'STOPPED' ? 'attention' : 'success'}
            title={
              status === 'STOPPED'
                ? say('Gestopt: wat nog niet weg was, gaat niet meer uit.')
                : say('Alle mails zijn weg.')
            }
          />
        ) : null}
      </div>
      {isDone ? null : (
        <form method="post" action={action}>
          <Stack>
            <p>{say('Je hoeft hier niet te blijven; het gaat vanzelf door.')}</p>
            <Button type="submit" variant="danger" name="stap" value="stop">
              {say('Stop wat nog niet weg is')}
            </Button>
          </Stack>
        </form>
      )}
      {progress.failed > 0 ? (
        <p>{say('Wat niet aankwam, staat bij de deelnemers. Misschien klopt een adres niet meer.')}</p>
      ) : null}
    </Stack>
  );
}

export default defineLiveIsland('letter-progress', LetterProgress);
