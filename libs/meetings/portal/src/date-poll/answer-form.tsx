import { Button, RadioRow, Toolbar } from '@verbonden/shared/ui';
import {
  FormProblems,
  type FormState,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
} from '@verbonden/shared/web';
import { Ban, MonitorSmartphone, Users } from 'lucide-react';
import { answerField, askedField } from './answer-input';
import styles from './date-poll.module.css';
import type { AskedInPollFragment, PollMomentFragment } from './date-poll.page.generated';
import { choiceName, momentWhen } from './poll-words';
import { stepField } from './propose';

export const answerStep = 'antwoord';

interface AnswerFormProps {
  readonly form: FormState | null;
  readonly moments: readonly PollMomentFragment[];
  readonly asked: AskedInPollFragment;
}

const pictures = { ONSITE: Users, ONLINE: MonitorSmartphone, NO: Ban };

/** The moments one below the other, each with what can be answered; saved all at once. */
export function AnswerForm({ form, moments, asked }: AnswerFormProps) {
  const say = useSay();
  const href = useHref();
  const { address, locale } = usePageFacts();
  const said = new Map(asked.answers.map(({ momentId, choice }) => [momentId, choice]));
  return (
    <>
      <FormProblems form={form} />
      <form
        method="post"
        action={href(address.split('?')[0] ?? '')}
        noValidate
        className={styles.answers}
        data-keep={`antwoord-${asked.id}-${asked.answeredAt ?? ''}`}
        {...(form ? { 'data-refused': '' } : {})}
      >
        {moments.map((moment) => (
          <div key={moment.id} className={styles.answer}>
            <input type="hidden" name={askedField} value={moment.id} />
            <RadioRow
              name={answerField(moment.id)}
              label={momentWhen(moment, locale)}
              options={moment.choices.map((choice) => {
                const Picture = pictures[choice];
                return {
                  value: choice,
                  label: choiceName(choice, say),
                  icon: <Picture aria-hidden="true" />,
                };
              })}
              defaultValue={valueAt(form, answerField(moment.id), said.get(moment.id))}
              error={problemAt(form, answerField(moment.id))}
            />
          </div>
        ))}
        <Toolbar
          primary={
            <Button
              type="submit"
              name={stepField}
              value={answerStep}
              variant="primary"
              busyText={say('Even wachten…')}
            >
              {asked.answeredAt ? say('Bewaar mijn antwoord') : say('Stuur mijn antwoord')}
            </Button>
          }
        />
      </form>
    </>
  );
}
