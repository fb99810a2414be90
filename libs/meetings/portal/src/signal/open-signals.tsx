import { Card, CardList, LinkButton, Section } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from '../meeting/meeting.page';

/** More stand on their own list. */
const mostShown = 3;

/** For who makes the agenda: questions that nobody took up yet come back by themselves, each a press from the programme. */
export function OpenSignals({ meeting: { slug, status, openSignals } }: { meeting: ShownMeeting }) {
  const say = useSay();
  const href = useHref();
  const canChange = status === 'DRAFT' || status === 'DATE_POLL' || status === 'PUBLISHED';
  if (!canChange || openSignals.length === 0) return null;
  return (
    <div data-print="none">
      <Section
        id="nog-open"
        title={say('Nog open van eerder')}
        lead={say('Niemand pakte deze signalen nog op. Zet ze op het programma, dan krijgen ze aandacht.')}
        link={{ href: href('/signalen?status=open&sorteer=herkend'), label: say('Alle open signalen') }}
      >
        <CardList columns="one">
          {openSignals.slice(0, mostShown).map(({ id, title, recognitionCount }) => (
            <Card
              key={id}
              href={href(`/signalen/${id}`)}
              title={title}
              meta={
                recognitionCount > 0
                  ? [
                      say('Speelt bij {count, plural, one {# ander} other {# anderen}} ook', {
                        count: recognitionCount,
                      }),
                    ]
                  : []
              }
              actions={
                <LinkButton href={href(`/bijeenkomsten/${slug}/bewerken?signaal=${id}`)} size="small">
                  {say('Zet op het programma')}
                </LinkButton>
              }
            />
          ))}
        </CardList>
      </Section>
    </div>
  );
}
