import { Grid, Section } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { OfferedSubsessionFragment } from '../choices/choices.generated';
import { modeName, seatText } from '../meeting/seat-words';
import { waysInto } from '../meeting/ways';
import type { RoomList } from './room-lists';
import styles from './rooms.module.css';

/** One session: its room, who is in it, and who waits. */
export function SessionList({ session, list }: { session: OfferedSubsessionFragment; list: RoomList }) {
  const say = useSay();
  const { id, title, room, hostName, seats } = session;
  const ways = waysInto(seats);
  const facts = [
    room,
    hostName ? say('Met {name}', { name: hostName }) : null,
    ...ways.map((way) => `${modeName(way.mode, say)}: ${seatText(way.seats, say)}`),
  ];
  const waiting = list.waiting.map(({ person, position }) => ({
    id: person.id,
    name: person.person.name,
    position,
  }));
  return (
    <div className={styles.session}>
      <Section id={`sessie-${id}`} title={title} lead={facts.filter(Boolean).join(' · ')} headingLevel={3}>
        <Grid min="small">
          {ways.map(({ mode }) => {
            const people = mode === 'ONLINE' ? list.online : list.onsite;
            return (
              <Names
                key={mode}
                title={`${modeName(mode, say)} (${people.length})`}
                names={people.map((each) => ({ id: each.id, name: each.person.name }))}
              />
            );
          })}
          {waiting.length > 0 ? (
            <Names title={say('Wacht ({count})', { count: waiting.length })} names={waiting} />
          ) : null}
        </Grid>
      </Section>
    </div>
  );
}

interface Name {
  readonly id: string;
  readonly name: string;
  /** The place in line. */
  readonly position?: number;
}

function Names({ title, names }: { title: string; names: readonly Name[] }) {
  const say = useSay();
  return (
    <div>
      <h4 className={styles.title}>{title}</h4>
      {names.length === 0 ? <p className={styles.nobody}>{say('Nog niemand')}</p> : null}
      <ul className={styles.names} role="list">
        {names.map(({ id, name, position }) => (
          <li key={id}>{position === undefined ? name : `${position}. ${name}`}</li>
        ))}
      </ul>
    </div>
  );
}
