import { PageTools } from '@verbonden/shared/web';
import styles from './meeting.module.css';

/** Calendar, link, mail and paper. @param slug of a meeting that can be put in a calendar */
export function TakeAlong({ title, slug }: { title: string; slug?: string }) {
  return (
    <div className={styles.along} data-print="none">
      <PageTools title={title} {...(slug ? { calendar: `/calendar/${slug}.ics` } : {})} />
    </div>
  );
}
