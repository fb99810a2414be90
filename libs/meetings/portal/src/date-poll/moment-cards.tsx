import { Badge, DateBlock, LinkButton, StatusLabel } from '@verbonden/shared/ui';
import { dateLeaf, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { formName } from '../meeting-words';
import { AnswerMark } from './answer-mark';
import styles from './date-poll.module.css';
import type { AskedInPollFragment, ShownPollFragment } from './date-poll.page.generated';
import { momentTimes, momentWhen } from './poll-words';

type Counted = ShownPollFragment['moments'][number];

interface MomentCardsProps {
  readonly slug: string;
  readonly poll: ShownPollFragment;
  readonly canChoose: boolean;
  /** True while a moment is about to be chosen: then that is the one thing to do. */
  readonly choosing: boolean;
}

/** Each moment with who can come: totals for everybody, and names on a phone, where the grid does not fit. */
export function MomentCards({ poll, ...rest }: MomentCardsProps) {
  const most = Math.max(1, poll.askedCount ?? 1);
  return (
    <ol className={styles.moments} role="list">
      {poll.moments.map((moment) => (
        <MomentCard key={moment.id} {...rest} poll={poll} moment={moment} most={most} />
      ))}
    </ol>
  );
}

function MomentCard({
  slug,
  poll,
  moment,
  most,
  canChoose,
  choosing,
}: MomentCardsProps & { moment: Counted; most: number }) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  const isChosen = poll.chosen?.id === moment.id;
  const best = moment.isBest && !poll.chosen;
  const counts = moment.count ?? { onsite: 0, online: 0, no: 0 };
  return (
    <li className={styles.moment} data-best={best || isChosen ? '' : undefined}>
      <div className={styles.momentHead}>
        <DateBlock {...dateLeaf(new Date(moment.startsAt), locale, now)} />
        <div>
          <h3 className={styles.momentTitle}>{momentTimes(moment, locale)}</h3>
          <p className={styles.soft}>{formName(moment.form, say)}</p>
        </div>
      </div>
      {best ? (
        <div>
          <Badge tone="brand">{say('Beste moment')}</Badge>
        </div>
      ) : null}
      {isChosen ? (
        <div>
          <StatusLabel status="confirmed">{say('Gekozen')}</StatusLabel>
        </div>
      ) : null}
      <p className={styles.can}>
        {say('{count, plural, =0 {Niemand kan} one {# mens kan} other {# mensen kunnen}}', {
          count: counts.onsite + counts.online,
        })}
      </p>
      {/* A drawing rather than a width: the page's security policy allows no inline styles. */}
      <svg className={styles.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.round((1000 * (counts.onsite + counts.online)) / most) / 10} height="1" />
      </svg>
      <ul className={styles.totals} role="list">
        {moment.choices.map((choice) => (
          <li key={choice}>
            <AnswerMark choice={choice} /> <strong>{totalOf(counts, choice)}</strong>
          </li>
        ))}
      </ul>
      <details className={styles.names}>
        <summary>{say('Wie zegt wat?')}</summary>
        <ul role="list">
          {(poll.asked ?? []).map((asked) => (
            <li key={asked.id}>
              <span>{asked.name}</span> <AnswerMark choice={saidTo(asked, moment.id)} />
            </li>
          ))}
        </ul>
      </details>
      {canChoose ? (
        <LinkButton
          href={href(`/bijeenkomsten/${slug}/datumprikker?kies=${moment.id}#kies`)}
          variant={best && !choosing ? 'primary' : 'secondary'}
          aria-label={say('Kies dit moment: {moment}', { moment: momentWhen(moment, locale) })}
          wide
        >
          {say('Kies dit moment')}
        </LinkButton>
      ) : null}
    </li>
  );
}

function totalOf(counts: { onsite: number; online: number; no: number }, choice: string): number {
  return choice === 'ONSITE' ? counts.onsite : choice === 'ONLINE' ? counts.online : counts.no;
}

/** What somebody said to a moment; null when they said nothing yet. */
export function saidTo({ answers }: AskedInPollFragment, momentId: string) {
  return answers.find((answer) => answer.momentId === momentId)?.choice ?? null;
}
