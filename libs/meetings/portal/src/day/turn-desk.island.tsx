import { Badge, Button, EmptyState, Panel, Section, Stack } from '@verbonden/shared/ui';
import { defineLiveIsland, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { FormEvent } from 'react';
import { ConnectionNotice } from './connection-notice';
import styles from './stage.module.css';
import type { ShownTurnFragment, StageDayFragment } from './stage.generated';
import { stageFields } from './stage-form';
import { useStage } from './use-stage';

/** One order of turns for room and screen: who speaks, who is next, and one press to go on. */
function TurnDesk({ given }: { given: StageDayFragment }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { stage, awake, isLost, giveTurn, endTurn } = useStage(given);
  const { speaking, turns } = stage;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const turn = new FormData(event.currentTarget).get(stageFields.turn);
    const id = typeof turn === 'string' && turn ? turn : null;
    const acting =
      button?.value === 'geef' ? giveTurn(id) : id ? endTurn(id, button?.value === 'sla-over') : null;
    // Without an answer nothing changed; the notice above says that the connection is gone.
    void acting?.catch(() => undefined);
  };
  const form = {
    method: 'post' as const,
    action: href(address.split('?')[0] ?? ''),
    ...(awake ? { onSubmit: send } : {}),
  };
  const hidden = (turn: string) => (
    <>
      <input type="hidden" name={stageFields.meeting} value={stage.id} />
      <input type="hidden" name={stageFields.from} value={speaking?.id ?? ''} />
      <input type="hidden" name={stageFields.turn} value={turn} />
    </>
  );
  const step = { type: 'submit', name: stageFields.step } as const;
  return (
    <Stack gap="large">
      <ConnectionNotice isLost={isLost} />
      <Panel>
        <Stack>
          <div aria-live="polite">
            {speaking ? (
              <Turn turn={speaking} label={say('Nu aan het woord')} />
            ) : (
              <p>{say('Niemand is aan het woord.')}</p>
            )}
          </div>
          {turns.length > 0 ? (
            <form {...form}>
              {hidden('')}
              <Button {...step} value="geef" variant="primary">
                {say('Volgende: {name}', { name: turns[0]?.name ?? say('een vraag zonder naam') })}
              </Button>
            </form>
          ) : null}
          {speaking ? (
            <form {...form}>
              {hidden(speaking.id)}
              <Button {...step} value="klaar">
                {say('Klaar')}
              </Button>
            </form>
          ) : null}
        </Stack>
      </Panel>
      {turns.length === 0 && !speaking ? (
        <EmptyState title={say('Er zijn nog geen handen')}>
          {say('Mensen steken hun hand op met hun telefoon. De QR-code staat op het scherm voor de zaal.')}
        </EmptyState>
      ) : null}
      {turns.length > 0 ? (
        <Section id="beurten" title={say('Om de beurt: zaal en online ({count})', { count: turns.length })}>
          <ol className={styles.turns} role="list">
            {turns.map((turn) => (
              <li key={turn.id} className={styles.turn}>
                <Turn turn={turn} />
                <form {...form}>
                  {hidden(turn.id)}
                  <Button
                    {...step}
                    value="geef"
                    aria-label={say('Geef {name} nu het woord', {
                      name: turn.name ?? say('een vraag zonder naam'),
                    })}
                  >
                    {say('Nu')}
                  </Button>
                  <Button
                    {...step}
                    value="sla-over"
                    variant="quiet"
                    aria-label={say('Sla {name} over', { name: turn.name ?? say('een vraag zonder naam') })}
                  >
                    {say('Sla over')}
                  </Button>
                </form>
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
    </Stack>
  );
}

function Turn({ turn: { name, mode, question }, label }: { turn: ShownTurnFragment; label?: string }) {
  const say = useSay();
  return (
    <div className={styles.who}>
      {label ? <span className={styles.count}>{label}</span> : null}
      <strong>
        {name ?? say('Zonder naam')} <Badge>{mode === 'ONLINE' ? say('Online') : say('In de zaal')}</Badge>
      </strong>
      {question ? <span>{question}</span> : null}
    </div>
  );
}

export default defineLiveIsland('turn-desk', TurnDesk);
