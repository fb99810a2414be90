import styles from './breadcrumb.module.css';

/** The way back up. The page itself is the heading below it, so it is not repeated here. */
export function Breadcrumb({
  label,
  steps,
}: {
  label: string;
  steps: readonly { href: string; label: string }[];
}) {
  return (
    <nav aria-label={label}>
      <ol className={styles.steps} role="list">
        {steps.map((step) => (
          <li key={step.href} className={styles.step}>
            <a className={styles.link} href={step.href}>
              {step.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
