import { DescriptionList, Panel, Section } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from '../meeting/meeting.page';

/** For a host: what not to touch when an expert by experience speaks, and who is there for them. The API gives it to hosts alone. */
export function ExpertToday({ agenda }: { agenda: ShownMeeting['agenda'] }) {
  const say = useSay();
  const known = agenda.flatMap(({ id, title, expertCare }) =>
    expertCare ? [{ id, title, ...expertCare }] : [],
  );
  if (known.length === 0) return null;
  return (
    <div data-print="none">
      <Section
        id="ervaringsdeskundige"
        title={say('Goed om te weten als je begeleidt')}
        lead={say('Alleen wie deze bijeenkomst begeleidt, ziet dit.')}
      >
        {known.map(({ id, title, topicsToAvoid, supporterName, supporterReach }) => (
          <Panel key={id} tone="quiet">
            <h3>{title}</h3>
            <DescriptionList
              facts={[
                ...(topicsToAvoid
                  ? [{ term: say('Hier gaat het niet over'), details: topicsToAvoid.split('\n') }]
                  : []),
                ...(supporterName
                  ? [
                      {
                        term: say('Erbij op de dag'),
                        details: [supporterName, ...(supporterReach ? [supporterReach] : [])],
                      },
                    ]
                  : []),
              ]}
            />
          </Panel>
        ))}
      </Section>
    </div>
  );
}
