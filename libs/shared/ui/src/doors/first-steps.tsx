import styles from './first-steps.module.css';

/** Two to four things that somebody can do, one after another or whichever comes first. Stands in a Hero. */
export function FirstSteps({ title, id, steps }: { title: string; id: string; steps: readonly string[] }) {
  return (
    <section className={styles.first} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      <ol className={styles.steps} role="list">
        {steps.map((step, index) => (
          <li key={step} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
