import { Prose, Stack, Table } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import type { MyImportsQuery } from './imports.generated';

/** What a file may hold, column by column, and an empty one to begin with. */
export function ImportTemplate({ kind }: { kind: MyImportsQuery['importKinds'][number] }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const template = (form: string) =>
    `/files/inlezen/sjabloon/${kind.address}.${form}${locale === 'en' ? '?in=en' : ''}`;
  return (
    <Stack>
      <Prose>
        <p>
          {say('Begin met een leeg bestand:')} <a href={template('xlsx')}>{say('voor Excel')}</a>{' '}
          {say('(met uitleg op het tweede blad) of')} <a href={template('csv')}>{say('als CSV')}</a>.
        </p>
        {kind.exportPath ? (
          <p>
            <a href={kind.exportPath}>{say('Haal op wat er nu is, als CSV')}</a>{' '}
            {say('om te zien hoe dat eruitziet. Dat bestand kun je ook weer inlezen.')}
          </p>
        ) : null}
        <p>
          {say(
            'Bovenaan staan de namen van de kolommen; elke rij eronder is één ding. Je hoeft niet alle kolommen te gebruiken, en de volgorde maakt niet uit.',
          )}
        </p>
        <p>
          {say(
            'Staan er meer waarden in één cel? Zet er een puntkomma tussen. Staat er een kolom Eigen nummer in, dan herkennen we een rij later terug en werken we haar bij.',
          )}
        </p>
      </Prose>
      <Table
        caption={say('De kolommen')}
        columns={[
          { key: 'name', header: say('Kolom') },
          { key: 'what', header: say('Wat je erin zet') },
          { key: 'example', header: say('Bijvoorbeeld') },
        ]}
        rows={kind.fields.map(({ field, label, explained, example, isNeeded }) => ({
          key: field,
          cells: [isNeeded ? say('{name} (nodig)', { name: label }) : label, explained ?? '', example ?? ''],
        }))}
        empty=""
      />
    </Stack>
  );
}
