import { writeWhen } from '@verbonden/shared/kernel';
import { Card, DateBlock } from '@verbonden/shared/ui';
import { dateLeaf, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import type { HomeMeetingFragment } from './home.page.generated';

/** A meeting on a first screen: the date as a leaf, when and where in words. */
export function MeetingCard({ meeting, badge }: { meeting: HomeMeetingFragment; badge?: ReactNode }) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  const from = new Date(meeting.startsAt);
  const places = {
    HYBRID: say('In de zaal en online'),
    ONSITE: say('In de zaal'),
    ONLINE: say('Online'),
    OPEN: say('Zaal of online: volgt'),
  };
  return (
    <Card
      href={href(`/bijeenkomsten/${meeting.slug}`)}
      title={meeting.title}
      badge={badge}
      media={<DateBlock {...dateLeaf(from, locale, now)} />}
      meta={[places[meeting.form ?? 'OPEN'], ...(meeting.venueName ? [meeting.venueName] : [])]}
    >
      {writeWhen(from, new Date(meeting.endsAt), locale)}
    </Card>
  );
}
