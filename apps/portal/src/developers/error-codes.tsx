import { Code, Section, Stack, Table } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { Coded } from './coded';
import { errorMeanings } from './error-meanings';

/** Every code that an error can carry, with what to do. */
export function ErrorCodes() {
  const say = useSay();
  return (
    <Section id="fouten" title={say('Fouten')}>
      <Stack>
        <p>
          <Coded
            text={say(
              'Elke fout in `errors` heeft een vaste code in `extensions.code`; reken op de code, niet op de zin. Wat iemand gewoon kan tegenkomen, zoals een volle zaal, is geen fout maar een antwoord.',
            )}
          />
        </p>
        <p>
          <Coded
            text={say(
              'Is één veld niet te lezen, dan is dat veld `null` en staat de rest er gewoon. Kijk dus altijd naar `errors` én naar `data`.',
            )}
          />
        </p>
        <Table
          caption={say('Alle codes')}
          columns={[
            { key: 'code', header: say('Code') },
            { key: 'meaning', header: say('Betekenis') },
          ]}
          rows={errorMeanings(say).map(([code, meaning]) => ({
            key: code,
            cells: [<Code key="code">{code}</Code>, <Coded key="meaning" text={meaning} />],
          }))}
        />
      </Stack>
    </Section>
  );
}
