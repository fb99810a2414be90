import { Card, CardList, Section, StatusLabel } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from '../meeting/meeting.page';

/** For the coordinator: the parts in which somebody speaks from experience, and whether all is agreed. */
export function ExpertSlots({ meeting: { slug, agenda } }: { meeting: ShownMeeting }) {
  const say = useSay();
  const href = useHref();
  const slots = agenda.filter(({ kind }) => kind === 'EXPERT_BY_EXPERIENCE');
  if (slots.length === 0) return null;
  return (
    <div data-print="none">
      <Section
        id="ervaringsdeskundigen"
        title={say('Wie uit eigen ervaring vertelt')}
        lead={say('Spreek af wat aan bod komt, wie er naast diegene staat en of er opgenomen mag worden.')}
      >
        <CardList columns="one">
          {slots.map(({ id, title, expertConfirmed }) => (
            <Card
              key={id}
              href={href(`/bijeenkomsten/${slug}/ervaringsdeskundige/${id}`)}
              title={title}
              badge={
                expertConfirmed ? (
                  <StatusLabel status="confirmed">{say('Bevestigd')}</StatusLabel>
                ) : (
                  <StatusLabel status="open">{say('Nog niet bevestigd')}</StatusLabel>
                )
              }
            />
          ))}
        </CardList>
      </Section>
    </div>
  );
}
