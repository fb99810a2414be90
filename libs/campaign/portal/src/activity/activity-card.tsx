import { Badge, Card, DateBlock, StatusLabel } from '@verbonden/shared/ui';
import { dateLeaf, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { CampaignActivityCardFragment } from './activity-card.generated';
import { audienceWord, placeWord, roomWord, whenLines } from './activity-words';

const shown = 140;

/** An activity in a list: when, what, where, and whether there is room. */
export function ActivityCard({
  activity,
  headingLevel = 3,
}: {
  activity: CampaignActivityCardFragment;
  headingLevel?: 2 | 3;
}) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  const { slug, title, body, audience, status, isOver, costs, moments, organisation } = activity;
  const [when = ''] = whenLines(activity, locale);
  const room = roomWord(activity, say);
  const isOff = status === 'CANCELLED';
  return (
    <Card
      href={href(`/week/activiteit/${slug}`)}
      title={title}
      headingLevel={headingLevel}
      media={
        <DateBlock
          {...dateLeaf(new Date(activity.startsAt), locale, now)}
          look={isOff ? 'cancelled' : isOver ? 'past' : 'coming'}
        />
      }
      badge={
        isOff ? (
          <StatusLabel status="cancelled">{say('Gaat niet door')}</StatusLabel>
        ) : isOver ? (
          <StatusLabel status="past">{say('Is geweest')}</StatusLabel>
        ) : (
          <Badge>{audienceWord(audience, say)}</Badge>
        )
      }
      meta={[
        moments.length > 1
          ? say('{when}, en nog {count, plural, one {# keer} other {# keer}}', {
              when,
              count: moments.length - 1,
            })
          : when,
        placeWord(activity, say),
        organisation.name,
        costs === null ? say('Gratis') : costs,
        ...(room ? [room] : []),
      ]}
    >
      {body.length > shown ? `${body.slice(0, shown).replace(/\s+\S*$/, '')} …` : body}
    </Card>
  );
}
