import { PageHeader, Stack } from '@verbonden/shared/ui';
import { usePageFacts } from '@verbonden/shared/web';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import type { DayMeetingFragment } from './day.generated';
import { DayNav, type DayPlace } from './day-nav';

/** What stands above every page of the day. */
export function DayHeader({
  meeting,
  title,
  current,
}: {
  meeting: DayMeetingFragment;
  title: string;
  current: DayPlace;
}) {
  const { locale } = usePageFacts();
  return (
    <Stack>
      <PageHeader
        title={title}
        lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
        breadcrumb={<MeetingPath meeting={meeting} />}
      />
      {meeting.viewerCanEdit ? (
        <CoordinatorNav meeting={meeting} current={current === 'questions' ? 'questions' : 'day'} />
      ) : null}
      <DayNav slug={meeting.slug} current={current} />
    </Stack>
  );
}
