import { dutchFromMoment, writeDate, writeShortDate, writeWhen } from '@verbonden/shared/kernel';
import { Card, DateBlock } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import type { HomeMeetingFragment } from './home.page.generated';

/** A meeting on a first screen: the date as a leaf, when and where in words. */
export function MeetingCard({ meeting, badge }: { meeting: HomeMeetingFragment; badge?: ReactNode }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const from = new Date(meeting.startsAt);
  const [weekday = ''] = writeDate(from, locale).split(' ');
  const [day = '', month = ''] = writeShortDate(from, locale).split(' ');
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
      media={
        <DateBlock
          dateTime={dutchFromMoment(from).slice(0, 10)}
          weekday={weekday.slice(0, 2)}
          day={day}
          month={month}
          spoken={writeDate(from, locale)}
        />
      }
      meta={[places[meeting.form ?? 'OPEN'], ...(meeting.venueName ? [meeting.venueName] : [])]}
    >
      {writeWhen(from, new Date(meeting.endsAt), locale)}
    </Card>
  );
}
