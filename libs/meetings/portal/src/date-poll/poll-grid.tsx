import { Table } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { AnswerMark } from './answer-mark';
import styles from './date-poll.module.css';
import type { ShownPollFragment } from './date-poll.page.generated';
import { gridAddress, type GridOrder, inGridOrder } from './grid-order';
import { saidTo } from './moment-cards';
import { momentShort } from './poll-words';

interface PollGridProps {
  readonly slug: string;
  readonly poll: ShownPollFragment;
  readonly order: GridOrder;
}

/** People by moments, on a wide screen; on a phone the cards of the moments hold the same. */
export function PollGrid({ slug, poll, order }: PollGridProps) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const sort = (by: string) => {
    const now = order.by === by;
    const direction = order.backwards ? ('descending' as const) : ('ascending' as const);
    return {
      href: `${href(gridAddress(slug, { by, backwards: now && !order.backwards }))}#mensen`,
      ...(now ? { direction } : {}),
    };
  };
  return (
    <div className={styles.grid}>
      <Table
        caption={say('Wie wanneer kan')}
        captionHidden
        columns={[
          { key: 'name', header: say('Naam'), sort: sort('naam') },
          ...poll.moments.map((moment) => ({
            key: moment.id,
            header: moment.isBest
              ? say('{moment}, het beste', { moment: momentShort(moment, locale) })
              : momentShort(moment, locale),
            sort: sort(moment.id),
          })),
        ]}
        empty={say('Er is nog niemand gevraagd.')}
        rows={inGridOrder(poll.asked ?? [], order).map((asked) => ({
          key: asked.id,
          cells: [
            asked.name,
            ...poll.moments.map(({ id }) => <AnswerMark key={id} choice={saidTo(asked, id)} />),
          ],
        }))}
      />
    </div>
  );
}
