import { classNames } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import styles from './stage.module.css';
import type { ShownCardFragment } from './stage.generated';

/** One person of the introduction round: name, work, and what they are proud of when they share it. */
export function IntroductionCard({
  card: { name, organisation, proudOf },
  count,
  size = 'page',
}: {
  card: ShownCardFragment;
  count: string;
  size?: 'page' | 'screen';
}) {
  const say = useSay();
  return (
    <article className={classNames(styles.card, size === 'screen' && styles.large)}>
      <p className={styles.count}>{count}</p>
      <h2 className={styles.name}>{name}</h2>
      {organisation ? <p className={styles.work}>{organisation}</p> : null}
      {proudOf ? (
        <>
          <p className={styles.count}>{say('Trots op')}</p>
          <p className={styles.proud}>{proudOf}</p>
        </>
      ) : null}
    </article>
  );
}
