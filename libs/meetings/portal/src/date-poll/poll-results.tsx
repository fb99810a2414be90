import { Button, LinkButton, Panel, Section, Stack } from '@verbonden/shared/ui';
import { type FormState, Island, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { ChooseMoment } from './choose-moment';
import styles from './date-poll.module.css';
import type { ShownPollFragment } from './date-poll.page.generated';
import type { GridOrder } from './grid-order';
import liveAnswers from './live-answers.island';
import { MomentCards } from './moment-cards';
import { PollGrid } from './poll-grid';
import { untilWhen } from './poll-words';
import { stepField } from './propose';

export const remindStep = 'herinner';

export interface PollResultsProps {
  readonly meeting: { readonly id: string; readonly slug: string; readonly status: string };
  readonly poll: ShownPollFragment;
  readonly order: GridOrder;
  /** The moment that is about to be chosen, out of the address. */
  readonly choosing: string | null;
  readonly form: FormState | null;
}

/** For the coordinator: who answered, the moments with their totals, and everybody by moment. */
export function PollResults({ meeting, poll, order, choosing, form }: PollResultsProps) {
  const say = useSay();
  const canChoose = meeting.status === 'DATE_POLL';
  const chosen = canChoose ? poll.moments.find(({ id }) => id === choosing) : undefined;
  return (
    <Stack gap="section">
      {chosen ? <ChooseMoment slug={meeting.slug} poll={poll} moment={chosen} form={form} /> : null}
      <Answered meeting={meeting} poll={poll} />
      <Section
        id="momenten"
        title={say('Per moment')}
        lead={say(
          'Het beste moment is waar de meeste mensen kunnen. Is dat gelijk, dan waar de meesten naar de zaal komen, en daarna het eerste.',
        )}
      >
        <MomentCards slug={meeting.slug} poll={poll} canChoose={canChoose} choosing={chosen !== undefined} />
      </Section>
      <div className={styles.wideOnly}>
        <Section
          id="mensen"
          title={say('Iedereen op een rij')}
          lead={say('Druk op een moment om te sorteren: wie dan kan, staat bovenaan.')}
        >
          <PollGrid slug={meeting.slug} poll={poll} order={order} />
        </Section>
      </div>
    </Stack>
  );
}

function Answered({ meeting, poll }: Pick<PollResultsProps, 'meeting' | 'poll'>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { askedCount = 0, answeredCount = 0, isOpen, remindedToday, viewerAsked } = poll;
  const silent = (askedCount ?? 0) - (answeredCount ?? 0);
  return (
    <Panel tone="quiet">
      <Stack>
        <Island
          of={liveAnswers}
          props={{ meetingId: meeting.id, asked: askedCount ?? 0, answered: answeredCount ?? 0 }}
        />
        <p>
          {isOpen
            ? say('Antwoorden kan tot {when}.', { when: untilWhen(poll.closesAt, locale) })
            : say('Antwoorden kan niet meer.')}
        </p>
        {isOpen && silent > 0 ? (
          <form method="post" action={href(`/bijeenkomsten/${meeting.slug}/datumprikker`)}>
            {remindedToday ? (
              <p>{say('Vandaag is al een herinnering gestuurd. Morgen kan het weer.')}</p>
            ) : (
              <Button type="submit" name={stepField} value={remindStep} busyText={say('Even wachten…')}>
                {say('{count, plural, one {Herinner # mens} other {Herinner # mensen}} zonder antwoord', {
                  count: silent,
                })}
              </Button>
            )}
          </form>
        ) : null}
        {viewerAsked && isOpen ? (
          <LinkButton
            href={href(`/bijeenkomsten/${meeting.slug}/datumprikker?mijn=antwoord`)}
            variant="quiet"
          >
            {viewerAsked.answeredAt ? say('Verander je eigen antwoord') : say('Geef je eigen antwoord')}
          </LinkButton>
        ) : null}
      </Stack>
    </Panel>
  );
}
