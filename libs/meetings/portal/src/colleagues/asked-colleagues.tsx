import { writeShortDate } from '@verbonden/shared/kernel';
import { Button, StatusLabel, Table } from '@verbonden/shared/ui';
import { type Say, usePageFacts, useSay } from '@verbonden/shared/web';
import { modeName } from '../meeting/seat-words';
import type { AskedColleagueFragment } from './colleagues.generated';

/** The name of the buttons that take a colleague off the list; their value is the request. */
export const withdrawField = 'haal-eraf';

/** The colleagues somebody put on the list and where each stands; name and state, nothing more. */
export function AskedColleagues({
  path,
  colleagues,
}: {
  path: string;
  colleagues: readonly AskedColleagueFragment[];
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <form method="post" action={path}>
      <Table
        caption={say('Wie je aanmeldde')}
        captionHidden
        columns={[
          { key: 'name', header: say('Naam') },
          { key: 'how', header: say('Hoe?') },
          { key: 'state', header: say('Antwoord') },
          { key: 'act', header: say('Haal van de lijst'), quiet: true },
        ]}
        rows={colleagues.map((each) => {
          const { status, words } = stateOf(each, say, writeShortDate(new Date(each.endsAt), locale));
          return {
            key: each.id,
            cells: [
              each.name,
              each.mode ? modeName(each.mode, say) : '',
              <StatusLabel key="state" status={status}>
                {words}
              </StatusLabel>,
              each.status === 'PENDING' ? (
                <Button
                  key="act"
                  type="submit"
                  name={withdrawField}
                  value={each.id}
                  size="small"
                  variant="quiet"
                  aria-label={say('Haal {name} van de lijst', { name: each.name })}
                >
                  {say('Haal van de lijst')}
                </Button>
              ) : null,
            ],
          };
        })}
      />
    </form>
  );
}

function stateOf({ status, registrationStatus }: AskedColleagueFragment, say: Say, until: string) {
  const waits = registrationStatus === 'WAITLISTED';
  if (status === 'PENDING' && registrationStatus !== 'CANCELLED') {
    return {
      status: 'open',
      words: waits
        ? say('In de rij, antwoord kan tot {until}', { until })
        : say('Heeft een plek, antwoord kan tot {until}', { until }),
    } as const;
  }
  if (status === 'EXPIRED') return { status: 'past', words: say('Antwoordde niet, plek vervallen') } as const;
  if (status === 'WITHDRAWN') return { status: 'past', words: say('Door jou van de lijst gehaald') } as const;
  if (status !== 'ACCEPTED' || registrationStatus === 'CANCELLED')
    return { status: 'cancelled', words: say('Komt niet') } as const;
  return waits
    ? ({ status: 'waiting', words: say('Staat in de rij') } as const)
    : ({ status: 'confirmed', words: say('Komt') } as const);
}
