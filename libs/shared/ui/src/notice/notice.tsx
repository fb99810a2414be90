import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './notice.module.css';

export type NoticeKind = 'info' | 'success' | 'attention' | 'error';

export interface NoticeProps {
  kind?: NoticeKind;
  title?: string;
  children?: ReactNode;
  /** One thing to do about it, such as a form with 'Terughalen'. It stays until the person leaves the page. */
  action?: ReactNode;
  /** Say it aloud when it appears in a page that is already open: `status` waits its turn, `alert` does not. */
  live?: 'status' | 'alert';
}

const pictures = { info: Info, success: CircleCheck, attention: TriangleAlert, error: CircleAlert };

/** Something to know, at the place where it matters. Never floats, never goes by itself. */
export function Notice({ kind = 'info', title, children, action, live }: NoticeProps) {
  const Picture = pictures[kind];
  return (
    <div className={classNames(styles.notice, styles[kind])} role={live}>
      <Picture aria-hidden="true" className={styles.picture} />
      <div className={styles.words}>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children ? <div className={styles.text}>{children}</div> : null}
      </div>
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
