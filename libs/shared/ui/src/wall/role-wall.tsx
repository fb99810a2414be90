import { Avatar } from '../marks/avatar';
import styles from './role-wall.module.css';

export interface RoleWallGroup {
  /** The role. */
  title: string;
  /** How many there are, written out. */
  count: string;
  members: readonly RoleWallMember[];
}

export interface RoleWallMember {
  key: string;
  href: string;
  name: string;
  /** Since when, below the name. */
  note?: string;
  /** The mark of the organisation; without one its initials stand in a quarter. `alt` says whose it is. */
  logo?: { src: string; alt: string } | null;
}

export interface RoleWallProps {
  groups: readonly RoleWallGroup[];
  headingLevel?: 2 | 3;
  /** In a frame on somebody else's page links leave the frame. */
  leavesFrame?: boolean;
}

/** Who takes part, by role: each with its mark, its name and since when. */
export function RoleWall({ groups, headingLevel = 3, leavesFrame }: RoleWallProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={styles.wall}>
      {groups.map(({ title, count, members }) => (
        <section key={title} className={styles.group}>
          <Heading className={styles.role}>
            {title} <span className={styles.count}>{count}</span>
          </Heading>
          <ul className={styles.members}>
            {members.map(({ key, href, name, note, logo }) => (
              <li key={key} className={styles.member}>
                <Avatar name={name} logo={logo} />
                <span className={styles.words}>
                  <a className={styles.name} href={href} {...(leavesFrame ? { target: '_top' } : {})}>
                    {name}
                  </a>
                  {note ? <span className={styles.note}>{note}</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
