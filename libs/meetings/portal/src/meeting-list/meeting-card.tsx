import { Badge, Card, DateBlock, StatusLabel } from '@verbonden/shared/ui';
import { dateLeaf, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { standingText } from '../meeting/seat-words';
import { formName, kindName, whenIs } from '../meeting-words';
import type { ListedMeetingFragment } from './meeting-list.page.generated';

/** A meeting in the list: when, where, and where the reader stands. */
export function MeetingCard({ meeting }: { meeting: ListedMeetingFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  const { registrationState: state, form, venueName } = meeting;
  const past = state === 'PAST';
  const look = meeting.status === 'CANCELLED' ? 'cancelled' : past ? 'past' : 'coming';
  const place = past && !form ? [] : [formName(form, say)];
  return (
    <Card
      href={href(`/bijeenkomsten/${meeting.slug}`)}
      title={meeting.title}
      headingLevel={2}
      media={<DateBlock {...dateLeaf(new Date(meeting.startsAt), locale, now)} look={look} />}
      badge={<Standing meeting={meeting} />}
      meta={[
        <Badge key="soort">{kindName(meeting.kind, say)}</Badge>,
        ...place,
        ...(venueName ? [venueName] : []),
      ]}
    >
      <strong>{whenIs(meeting, locale)}</strong>
      <br />
      {meeting.lead}
    </Card>
  );
}

function Standing({ meeting }: { meeting: ListedMeetingFragment }) {
  const say = useSay();
  const { status, registrationState: state, viewerRegistration: mine } = meeting;
  if (status === 'CANCELLED') return <StatusLabel status="cancelled">{say('Gaat niet door')}</StatusLabel>;
  if (status === 'DATE_POLL') return <StatusLabel status="draft">{say('Datum nog open')}</StatusLabel>;
  if (status === 'DRAFT') return <StatusLabel status="draft">{say('Concept')}</StatusLabel>;
  if (status === 'RECAP_PUBLISHED') return <Badge>{say('Terugblik')}</Badge>;
  if (state === 'PAST') return null;
  if (mine && mine.status !== 'CANCELLED') {
    return (
      <StatusLabel status={mine.status === 'CONFIRMED' ? 'confirmed' : 'waiting'}>
        {standingText(mine, say)}
      </StatusLabel>
    );
  }
  return state === 'FULL_WAITLIST' ? (
    <StatusLabel status="waiting">{say('Vol, wachtlijst open')}</StatusLabel>
  ) : null;
}
