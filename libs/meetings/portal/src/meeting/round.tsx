import { useSay } from '@verbonden/shared/web';
import styles from './meeting.module.css';
import type { ShownMeeting } from './meeting.page';
import { modeName, seatText } from './seat-words';
import type { PlaceSeatsFragment } from './seats.generated';

type Shown = ShownMeeting['agenda'][number]['subsessions'];

/** What runs side by side in one part of the programme: about what, with whom, where, and what is left. */
export function Round({ subsessions, title }: { subsessions: Shown; title: string }) {
  const say = useSay();
  return (
    <ul className={styles.round} role="list" aria-label={say('Te kiezen bij {title}', { title })}>
      {subsessions.map((each) => (
        <li key={each.id} className={styles.subsession}>
          <p className={styles.partTitle}>{each.title}</p>
          {each.description ? <p className={styles.about}>{each.description}</p> : null}
          <p className={styles.where}>
            {[each.hostName ? say('Met {name}', { name: each.hostName }) : null, each.room]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <dl className={styles.left}>
            <Left mode="ONSITE" seats={each.seats.onsite} />
            <Left mode="ONLINE" seats={each.seats.online} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** A way in which it is not offered is not spoken of. */
function Left({ mode, seats }: { mode: 'ONSITE' | 'ONLINE'; seats: PlaceSeatsFragment | null }) {
  const say = useSay();
  if (!seats) return null;
  return (
    <div>
      <dt>{modeName(mode, say)}</dt>
      <dd>{seatText(seats, say)}</dd>
    </div>
  );
}
