import { Button, Notice, Panel, Stack, TextField } from '@verbonden/shared/ui';
import { defineLiveIsland, useHref, useSay } from '@verbonden/shared/web';
import { type FormEvent, useEffect, useState } from 'react';
import { CodeScanner } from './code-scanner';
import { ConnectionNotice } from './connection-notice';
import styles from './day.module.css';
import { DayCounts } from './day-counts';
import { DayList } from './day-list';
import { type Day, found, standingOf, type Standing } from './day-people';
import type { NewDoorAct } from './door-act';
import { DoorAnswer } from './door-answer';
import { doorFields } from './door-form';
import { useDoor } from './use-door';

interface DayDeskProps {
  readonly day: Day;
  readonly search: string;
  /** A code that came with the address, out of a QR code read by a phone's own camera. */
  readonly code: string;
}

/** Counts, the door and the list: works as forms while asleep, and live, also without a connection, when awake. */
function DayDesk({ day, search, code }: DayDeskProps) {
  const say = useSay();
  const href = useHref();
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const { people, isListOpen, isLost, waiting, told, act } = useDoor(day);
  const [typed, setTyped] = useState(search);
  const [touched, setTouched] = useState<ReadonlyMap<string, Standing>>(new Map());
  const { slug } = day.meeting;
  const path = href(`/bijeenkomsten/${slug}/dag`);

  const doAct = (next: NewDoorAct) => {
    if (next.what !== 'CODE') {
      const person = people.find(({ id }) => id === next.registrationId);
      if (person && !touched.has(person.id)) setTouched(new Map(touched).set(person.id, standingOf(person)));
    }
    act(next);
  };
  const sendCode = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = new FormData(event.currentTarget).get(doorFields.code);
    if (typeof field !== 'string' || !field.trim()) return;
    doAct({ what: 'CODE', code: field.trim(), letIn: false });
    event.currentTarget.reset();
  };
  const person = told?.answer?.registration ?? null;
  return (
    <Stack gap="large">
      <ConnectionNotice isLost={isLost} waiting={waiting.length} />
      <DayCounts people={people} />
      {isListOpen ? (
        <Panel>
          <Stack>
            <form method="post" action={path} onSubmit={awake ? sendCode : undefined} className={styles.code}>
              <input type="hidden" name="meetingId" value={day.id} />
              <TextField
                name={doorFields.code}
                label={say('Code van de bevestiging')}
                width="medium"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={500}
                defaultValue={code}
                placeholder="7KQ4-M2XD"
              />
              <Button type="submit" name={doorFields.step} value="code" variant="primary">
                {say('Laat binnen')}
              </Button>
            </form>
            {awake ? (
              <CodeScanner onCode={(read) => doAct({ what: 'CODE', code: read, letIn: false })} />
            ) : null}
            <div role="status">
              {told?.answer ? (
                <DoorAnswer
                  outcome={told.answer.outcome}
                  person={person}
                  onUndo={() => {
                    if (person) doAct({ what: 'OUT', registrationId: person.id });
                  }}
                  onLetIn={() => {
                    if (!person) return;
                    const about = { registrationId: person.id };
                    doAct({ what: 'IN', ...about, mode: 'ONSITE', letIn: true });
                  }}
                />
              ) : null}
              {told?.refused ? <Notice kind="error" title={told.refused} /> : null}
            </div>
          </Stack>
        </Panel>
      ) : (
        <Notice kind="info" title={say('Inchecken kan vanaf de dag zelf, tot de lijst gesloten is.')}>
          {say('De lijst kun je nu al bekijken.')}
        </Notice>
      )}
      <form
        method="get"
        action={path}
        role="search"
        onSubmit={awake ? (event) => event.preventDefault() : undefined}
      >
        <TextField
          name="zoek"
          type="search"
          label={say('Zoek op naam of organisatie')}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setTouched(new Map());
          }}
        />
      </form>
      <DayList
        slug={slug}
        people={found(people, typed)}
        touched={touched}
        searching={typed.trim() !== ''}
        canAct={isListOpen}
        {...(awake ? { onAct: doAct } : {})}
      />
    </Stack>
  );
}

export default defineLiveIsland('day-desk', DayDesk);
