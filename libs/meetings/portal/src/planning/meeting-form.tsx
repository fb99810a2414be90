import { Button, Section, Toolbar } from '@verbonden/shared/ui';
import { FormProblems, type FormState, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { SeriesChoicesFragment } from '../series/copy-meeting.generated';
import { AgendaFields } from './agenda-fields';
import type { FieldValues } from './agenda-row';
import { PlaceFields } from './place-fields';
import styles from './planning.module.css';
import { RegisteringFields } from './registering-fields';
import { TimeFields } from './time-fields';
import { formId, WhatFields } from './what-fields';

export interface MeetingFormProps {
  readonly form: FormState | null;
  /** What stands in the fields. */
  readonly standing: FieldValues;
  /** False where the day is changed on a page of its own, since everybody is mailed about it. */
  readonly asksTime: boolean;
  /** Fields that say which meeting and which version. */
  readonly hidden: FieldValues;
  readonly seasons: SeriesChoicesFragment;
  /** What is kept in this tab while typing, by this name. */
  readonly keepAs: string;
}

/** Everything about a meeting on one page, in the order of planning it. */
export function MeetingForm({ form, standing, asksTime, hidden, seasons, keepAs }: MeetingFormProps) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const source = { form, standing };
  return (
    <>
      <FormProblems form={form} />
      <form
        id={formId}
        method="post"
        action={href(address)}
        noValidate
        data-keep={keepAs}
        className={styles.form}
        {...(form ? { 'data-refused': '' } : {})}
      >
        <button type="submit" className={styles.first} tabIndex={-1} aria-hidden="true">
          {say('Bewaar')}
        </button>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <WhatFields {...source} seasons={seasons} />
        {asksTime ? (
          <Section id="wanneer" title={say('Wanneer')}>
            <TimeFields {...source} dayLabel={say('Datum')} />
          </Section>
        ) : null}
        <Section id="plek" title={say('Waar')}>
          <PlaceFields {...source} />
        </Section>
        <Section
          id="programma"
          title={say('Programma')}
          lead={say('Een onderdeel dat leeg blijft, telt niet mee. Met ‘Bewaar’ onderaan sla je alles op.')}
        >
          <AgendaFields {...source} />
        </Section>
        <Section id="aanmelden" title={say('Aanmelden')}>
          <RegisteringFields {...source} />
        </Section>
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Bewaar')}
            </Button>
          }
        />
      </form>
    </>
  );
}
