import { classNames } from '../class-names';
import styles from './week-grid.module.css';

export interface WeekGridItem {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  /** '14.00 – 16.00 uur'. */
  readonly time: string;
  readonly place: string;
  /** It is not going to happen: the title says so too. */
  readonly isOff?: boolean;
}

export interface WeekGridDay {
  /** For machines: '2027-06-02'. */
  readonly dateTime: string;
  /** 'woensdag 2 juni'. */
  readonly title: string;
  readonly isToday?: boolean;
  readonly items: readonly WeekGridItem[];
}

/** A few days beside one another with what happens on each; below one another where there is no room. */
export function WeekGrid({
  label,
  days,
  nothing,
}: {
  label: string;
  days: readonly WeekGridDay[];
  /** What a day says on which there is nothing. */
  nothing: string;
}) {
  return (
    <ol className={styles.days} role="list" aria-label={label}>
      {days.map(({ dateTime, title, isToday, items }) => (
        <li key={dateTime} className={classNames(styles.day, isToday && styles.today)}>
          <h3 className={styles.title}>
            <time dateTime={dateTime}>{title}</time>
          </h3>
          {items.length > 0 ? (
            <ul className={styles.items} role="list">
              {items.map(({ key, href, title: name, time, place, isOff }) => (
                <li key={key}>
                  <a className={classNames(styles.item, isOff && styles.off)} href={href}>
                    <span className={styles.time}>{time}</span>
                    <span className={styles.name}>{name}</span>
                    <span className={styles.place}>{place}</span>
                  </a>
                </li>
              ))}
            </ul>
          ) : (
            <p className={styles.nothing}>{nothing}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
