import { DescriptionList, LinkButton, Notice, Stack } from '@verbonden/shared/ui';
import { type FormState, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { AnswerForm } from './answer-form';
import { AnswerMark } from './answer-mark';
import type { AskedInPollFragment, PollMomentFragment } from './date-poll.page.generated';
import { saidTo } from './moment-cards';
import { momentWhen, untilWhen } from './poll-words';

interface OwnAnswerProps {
  readonly poll: {
    readonly isOpen: boolean;
    readonly closesAt: string;
    readonly message: string | null;
    readonly moments: readonly PollMomentFragment[];
  };
  readonly asked: AskedInPollFragment;
  readonly form: FormState | null;
}

/** Saying when one can, or what one said once it is closed. */
export function OwnAnswer({ poll, asked, form }: OwnAnswerProps) {
  const say = useSay();
  const { locale } = usePageFacts();
  if (!poll.isOpen) {
    return (
      <Stack gap="large">
        <Notice kind="info" title={say('Deze datumprikker is gesloten.')}>
          {asked.answeredAt
            ? say('Dank voor je antwoord. Is er een moment gekozen, dan krijg je een mail.')
            : say('Antwoorden kon tot {when}. Wil je toch iets zeggen? Mail de coördinator.', {
                when: untilWhen(poll.closesAt, locale),
              })}
        </Notice>
        {asked.answeredAt ? <SavedAnswers poll={poll} asked={asked} /> : null}
      </Stack>
    );
  }
  return (
    <Stack gap="large">
      {poll.message ? <p>{poll.message}</p> : null}
      <p>
        {say('Antwoorden en veranderen kan tot {when}. Alleen de coördinatoren zien wat jij antwoordt.', {
          when: untilWhen(poll.closesAt, locale),
        })}
      </p>
      <AnswerForm form={form} moments={poll.moments} asked={asked} />
    </Stack>
  );
}

function SavedAnswers({ poll, asked }: Pick<OwnAnswerProps, 'poll' | 'asked'>) {
  const { locale } = usePageFacts();
  return (
    <DescriptionList
      facts={poll.moments.map((moment) => ({
        term: momentWhen(moment, locale),
        details: <AnswerMark choice={saidTo(asked, moment.id)} />,
      }))}
    />
  );
}

/** What came of sending answers. */
export function AnswerDone({ done, slug }: { done: string | null; slug?: string }) {
  const say = useSay();
  const href = useHref();
  if (done === 'SAVED') {
    return (
      <Notice kind="success" title={say('Je antwoord is bewaard. Dank je wel!')}>
        {say('Je hoort het per mail als er een moment gekozen is. Tot die tijd kun je het hier veranderen.')}
      </Notice>
    );
  }
  if (done === 'CLOSED') {
    return <Notice kind="attention" title={say('Je antwoord kwam net te laat: antwoorden kan niet meer.')} />;
  }
  if (done === 'CHOSEN') {
    return (
      <Notice
        kind="attention"
        title={say('Er is net een moment gekozen. Kun je dan? Meld je aan.')}
        action={
          slug ? (
            <LinkButton href={href(`/bijeenkomsten/${slug}`)}>{say('Bekijk de bijeenkomst')}</LinkButton>
          ) : null
        }
      />
    );
  }
  return null;
}
