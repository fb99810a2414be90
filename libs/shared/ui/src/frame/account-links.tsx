import styles from './frame.module.css';

export interface AccountLinksProps {
  /** Where everything of one's own is: 'Mijn Verbonden'. */
  own: { href: string; label: string };
  /** Signs out; posts nothing but itself. `offline` is what it says without a connection. */
  leave: { action: string; label: string; offline?: string };
}

/** Who is signed in sees these two among the links of the header, in the same letters. */
export function AccountLinks({ own, leave }: AccountLinksProps) {
  return (
    <>
      <a className={styles.item} href={own.href}>
        {own.label}
      </a>
      <form method="post" action={leave.action} data-sign-out="" data-offline-words={leave.offline}>
        <button type="submit" className={`${styles.item} ${styles.leave}`}>
          {leave.label}
        </button>
      </form>
    </>
  );
}
