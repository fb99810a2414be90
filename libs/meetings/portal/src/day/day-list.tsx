import { writeTime } from '@verbonden/shared/kernel';
import { Button, Section, Stack, StatusLabel } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { FormEvent } from 'react';
import styles from './day.module.css';
import type { DayPersonFragment } from './day.generated';
import { standingOf, type Standing } from './day-people';
import type { NewDoorAct } from './door-act';
import { doorFields } from './door-form';

interface DayListProps {
  readonly slug: string;
  readonly people: readonly DayPersonFragment[];
  /** Who was ticked while the page is open: they stay where they stand, so that nothing jumps under a thumb. */
  readonly touched: ReadonlyMap<string, Standing>;
  readonly searching: boolean;
  readonly canAct: boolean;
  /** Absent while the page is asleep: then the forms are sent. */
  readonly onAct?: (act: NewDoorAct) => void;
}

/** Everybody, by where they are; one tap a person. */
export function DayList({ people, touched, searching, ...rest }: DayListProps) {
  const say = useSay();
  const inGroup = (standing: Standing) => ({
    people: people.filter((person) => (touched.get(person.id) ?? standingOf(person)) === standing),
    count: people.filter((person) => standingOf(person) === standing).length,
  });
  const groups = [
    { id: 'verwacht', title: say('Nog verwacht'), ...inGroup('EXPECTED') },
    { id: 'wachtlijst', title: say('Op de wachtlijst'), ...inGroup('WAITING') },
    { id: 'zaal', title: say('In de zaal'), ...inGroup('ROOM') },
    { id: 'online', title: say('Online'), ...inGroup('ONLINE') },
    ...(searching ? [{ id: 'afgemeld', title: say('Afgemeld'), ...inGroup('LEFT') }] : []),
  ].filter((group) => group.people.length > 0);
  if (groups.length === 0) {
    return (
      <p>
        {searching
          ? say('Niemand gevonden. Staat de naam er misschien anders op?')
          : say('Er is nog niemand.')}
      </p>
    );
  }
  return (
    <Stack gap="large">
      {groups.map((group) => (
        <Section key={group.id} id={group.id} title={`${group.title} (${group.count})`}>
          <ul className={styles.people} role="list">
            {group.people.map((person) => (
              <Row key={person.id} person={person} {...rest} />
            ))}
          </ul>
        </Section>
      ))}
    </Stack>
  );
}

function Row({
  slug,
  person,
  canAct,
  onAct,
}: Pick<DayListProps, 'slug' | 'canAct' | 'onAct'> & { person: DayPersonFragment }) {
  const href = useHref();
  const standing = standingOf(person);
  const send = (event: FormEvent<HTMLFormElement>) => {
    if (!onAct) return;
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const step = (submitter as HTMLButtonElement | null)?.value;
    const about = { registrationId: person.id };
    if (step === 'terug') onAct({ what: 'OUT', ...about });
    else
      onAct({
        what: 'IN',
        ...about,
        mode: step === 'online' ? 'ONLINE' : 'ONSITE',
        letIn: needsLeave(standing),
      });
  };
  return (
    <li className={styles.person}>
      <Who person={person} standing={standing} />
      {canAct ? (
        <form
          method="post"
          action={href(`/bijeenkomsten/${slug}/dag`)}
          onSubmit={send}
          className={styles.acts}
        >
          <input type="hidden" name={doorFields.registration} value={person.id} />
          {needsLeave(standing) ? <input type="hidden" name={doorFields.letIn} value="ja" /> : null}
          <Acts person={person} standing={standing} />
        </form>
      ) : null}
    </li>
  );
}

function Who({
  person: { person, attendance, seatMode },
  standing,
}: {
  person: DayPersonFragment;
  standing: Standing;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  const since = attendance ? writeTime(new Date(attendance.arrivedAt), locale) : '';
  const where = {
    ROOM: say('in de zaal, {since}', { since }),
    ONLINE: say('online, {since}', { since }),
    EXPECTED: seatMode === 'ONLINE' ? say('komt online') : say('komt naar de zaal'),
    WAITING: say('wacht op een plek'),
    LEFT: say('afgemeld'),
  }[standing];
  return (
    <div className={styles.who}>
      <strong className={styles.name}>{person.name}</strong>
      <span className={styles.about}>
        {[...person.worksFor.map(({ name }) => name).slice(0, 1), where].join(' · ')}
      </span>
    </div>
  );
}

function Acts({ person: { person, seatMode }, standing }: { person: DayPersonFragment; standing: Standing }) {
  const say = useSay();
  const { name } = person;
  const step = { type: 'submit', name: doorFields.step } as const;
  if (standing === 'ROOM' || standing === 'ONLINE') {
    return (
      <>
        <StatusLabel status="confirmed">{say('Is er')}</StatusLabel>
        <Button {...step} value="terug" variant="quiet" aria-label={say('Terughalen: {name}', { name })}>
          {say('Terughalen')}
        </Button>
      </>
    );
  }
  const online = (
    <Button
      key="online"
      {...step}
      value="online"
      variant={seatMode === 'ONLINE' ? 'secondary' : 'quiet'}
      aria-label={say('{name} is online', { name })}
    >
      {say('Online')}
    </Button>
  );
  const room = (
    <Button
      key="zaal"
      {...step}
      value="zaal"
      variant={seatMode === 'ONLINE' ? 'quiet' : 'secondary'}
      aria-label={
        needsLeave(standing)
          ? say('Laat toch binnen: {name}', { name })
          : say('{name} is in de zaal', { name })
      }
    >
      {needsLeave(standing) ? say('Laat toch binnen') : say('Zaal')}
    </Button>
  );
  if (needsLeave(standing) || seatMode === 'ONSITE') return room;
  return [online, room];
}

/** Who has no seat comes in only when the host says so. */
function needsLeave(standing: Standing): boolean {
  return standing === 'WAITING' || standing === 'LEFT';
}
