import { Badge, Card, DateBlock, StatusLabel } from '@verbonden/shared/ui';
import { dateLeaf, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { formName, kindName, whenIs } from '../meeting-words';
import type { MeetingListPageQuery } from './meeting-list.page.generated';

type Listed = MeetingListPageQuery['meetings']['edges'][number]['node'];

/** A meeting in the list: when, where, and where the reader stands. */
export function MeetingCard({ meeting }: { meeting: Listed }) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  const cancelled = meeting.status === 'CANCELLED';
  const past = new Date(meeting.endsAt).getTime() < now;
  return (
    <Card
      href={href(`/bijeenkomsten/${meeting.slug}`)}
      title={meeting.title}
      headingLevel={2}
      media={
        <DateBlock
          {...dateLeaf(new Date(meeting.startsAt), locale, now)}
          look={cancelled ? 'cancelled' : past ? 'past' : 'coming'}
        />
      }
      badge={<Standing meeting={meeting} />}
      meta={[
        kindName(meeting.kind, say),
        formName(meeting.form, say),
        ...(meeting.venueName ? [meeting.venueName] : []),
      ].map((fact, index) => (index === 0 ? <Badge key={fact}>{fact}</Badge> : fact))}
    >
      <strong>{whenIs(meeting, locale)}</strong>
      <br />
      {meeting.lead}
    </Card>
  );
}

function Standing({ meeting: { status, viewerRegistration } }: { meeting: Listed }) {
  const say = useSay();
  if (status === 'CANCELLED') return <StatusLabel status="cancelled">{say('Gaat niet door')}</StatusLabel>;
  if (status === 'DRAFT') return <StatusLabel status="draft">{say('Concept')}</StatusLabel>;
  if (viewerRegistration?.status === 'CONFIRMED') {
    return <StatusLabel status="confirmed">{say('Je staat op de lijst')}</StatusLabel>;
  }
  if (viewerRegistration?.status === 'WAITLISTED') {
    return (
      <StatusLabel status="waiting">
        {say('Nummer {position} in de rij', { position: viewerRegistration.position })}
      </StatusLabel>
    );
  }
  return null;
}
