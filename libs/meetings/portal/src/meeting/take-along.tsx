import { PageTools, useHref, useSay } from '@verbonden/shared/web';
import styles from './meeting.module.css';

interface TakeAlongProps {
  readonly title: string;
  /** Of a meeting that can be put in a calendar. */
  readonly slug?: string;
  /** The slug of a meeting whose programme has a sheet of its own; without it the page as it is is printed. */
  readonly sheetOf?: string | null;
}

/** Calendar, link, mail and paper. */
export function TakeAlong({ title, slug, sheetOf }: TakeAlongProps) {
  const say = useSay();
  const href = useHref();
  return (
    <div className={styles.along} data-print="none">
      <PageTools
        title={title}
        {...(slug ? { calendar: `/calendar/${slug}.ics` } : {})}
        sheet={
          sheetOf
            ? { href: href(`/bijeenkomsten/${sheetOf}/programmablad`), label: say('Print het programma') }
            : undefined
        }
      />
    </div>
  );
}
