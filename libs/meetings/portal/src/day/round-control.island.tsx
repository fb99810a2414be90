import { Button, EmptyState, Notice, Stack, Toolbar } from '@verbonden/shared/ui';
import { defineLiveIsland, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { FormEvent } from 'react';
import { ConnectionNotice } from './connection-notice';
import { IntroductionCard } from './introduction-card';
import type { StageDayFragment } from './stage.generated';
import { stageFields } from './stage-form';
import { useStage } from './use-stage';

/** The host's control of the introduction round: what is up here is up on the beamer. */
function RoundControl({ given }: { given: StageDayFragment }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { stage, awake, isLost, turnCard } = useStage(given);
  const { card, cardNumber, cards } = stage;
  if (cards.length === 0) {
    return (
      <EmptyState title={say('Er is nog niemand binnen')}>
        {say('De kaarten zijn van wie er is. Check eerst mensen in.')}
      </EmptyState>
    );
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const step = ((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null)?.value;
    void turnCard(step === 'vorige' ? 'PREVIOUS' : step === 'stop' ? 'STOP' : 'NEXT').catch(() => undefined);
  };
  const step = { type: 'submit', name: stageFields.step } as const;
  return (
    <Stack gap="large">
      <ConnectionNotice isLost={isLost} />
      <div aria-live="polite">
        {card ? (
          <IntroductionCard
            card={card}
            count={say('{number} van {total}', { number: cardNumber, total: cards.length })}
          />
        ) : (
          <Notice
            kind="info"
            title={say('{count, plural, one {# kaart staat} other {# kaarten staan}} klaar', {
              count: cards.length,
            })}
          >
            {say('In de volgorde waarin mensen binnenkwamen.')}
          </Notice>
        )}
      </div>
      <form method="post" action={href(address.split('?')[0] ?? '')} onSubmit={awake ? send : undefined}>
        <input type="hidden" name={stageFields.meeting} value={stage.id} />
        <input type="hidden" name={stageFields.from} value={card?.id ?? ''} />
        <Toolbar
          primary={
            <Button {...step} value="volgende" variant="primary">
              {card
                ? cardNumber === cards.length
                  ? say('Klaar met de ronde')
                  : say('Volgende')
                : say('Begin de ronde')}
            </Button>
          }
        >
          {card ? (
            <Button {...step} value="vorige">
              {say('Vorige')}
            </Button>
          ) : null}
          {card ? (
            <Button {...step} value="stop" variant="quiet">
              {say('Stop de ronde')}
            </Button>
          ) : null}
        </Toolbar>
      </form>
    </Stack>
  );
}

export default defineLiveIsland('round-control', RoundControl);
