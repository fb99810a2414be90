import { Section, Stack, Table } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { Coded } from './coded';
import { reference } from './reference.generated';

/** How lists go on, and how much may be asked; the numbers are those that the code keeps to. */
export function Limits() {
  const say = useSay();
  const { limits, dear, token } = reference;
  const rows = [
    [say('Dingen in één lijst'), say('20, en hooguit 100 met `first`')],
    [say('Diepte van een vraag'), String(limits.depth)],
    [say('Velden in een vraag, met fragmenten uitgeschreven'), String(limits.fields)],
    [say('Andere namen voor velden (aliassen)'), String(limits.aliases)],
    [
      say('Waarden in één antwoord, als alle lijsten vol zijn'),
      say('{count, number} (een lijst telt als zijn `first`)', { count: limits.answers }),
    ],
    [say('Plaatsen in een vraag waar iets wordt opgezocht'), String(limits.readings)],
    [
      say('Vragen die meer dan {from, number} waarden kosten', { from: dear.from }),
      say('samen {count, number} waarden in {minutes} minuten', {
        count: dear.answers,
        minutes: dear.minutes,
      }),
    ],
    [
      say('Vragen met één sleutel'),
      say('{uses} in {minutes} minuten', { uses: token.uses, minutes: token.minutes }),
    ],
    [say('Vragen in één verzoek'), say('één; een lijst van vragen wordt geweigerd')],
  ] as const;
  return (
    <Section id="lijsten" title={say('Lijsten en grenzen')}>
      <Stack>
        <p>
          <Coded
            text={say(
              'Een lijst heeft `edges` met elk een `node`, een `totalCount`, en `pageInfo` om verder te bladeren. Een `cursor` is alleen voor dezelfde lijst; bewaar hem niet.',
            )}
          />
        </p>
        <p>
          <Coded
            text={say(
              'Te groot? Dan krijg je `QUERY_TOO_LARGE` voordat er iets is opgezocht. Te vaak? Dan krijg je `RATE_LIMITED`, met status 429: wacht, en vraag minder tegelijk.',
            )}
          />
        </p>
        <Table
          caption={say('Grenzen')}
          columns={[
            { key: 'what', header: say('Wat') },
            { key: 'limit', header: say('Grens') },
          ]}
          rows={rows.map(([what, limit]) => ({
            key: what,
            cells: [what, <Coded key={what} text={limit} />],
          }))}
        />
      </Stack>
    </Section>
  );
}
