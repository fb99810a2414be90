import { DateField, FilterPanel, SelectField, TextField } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { DirectoryData } from './organisation-list.page';

/** What the directory can be limited to, with how many each choice gives. */
export function DirectoryFilters({ data: { organisations, choice, day } }: { data: DirectoryData }) {
  const say = useSay();
  const href = useHref();
  const { kinds, bodies, regions, themes } = organisations.facets;
  const options = (facets: readonly { code: string; label: string; count: number }[]) => [
    { value: '', label: say('Alle') },
    ...facets.map(({ code, label, count }) => ({ value: code, label: `${label} (${count})` })),
  ];
  return (
    <FilterPanel
      title={say('Zoek gericht')}
      action={href('/organisaties')}
      submitLabel={say('Toon organisaties')}
      closeLabel={say('Sluit')}
    >
      <TextField name="q" id="naam" label={say('Naam of plaats')} defaultValue={choice.search} />
      <SelectField
        name="verband"
        label={say('Doet mee in')}
        options={options(bodies)}
        defaultValue={choice.body}
      />
      <SelectField
        name="soort"
        label={say('Soort organisatie')}
        options={options(kinds)}
        defaultValue={choice.kind}
      />
      <SelectField name="regio" label={say('Waar')} options={options(regions)} defaultValue={choice.region} />
      <SelectField
        name="thema"
        label={say('Waar ze iets over aanbieden')}
        options={options(themes)}
        defaultValue={choice.theme}
      />
      <DateField
        name="op"
        label={say('Op welke dag?')}
        hint={say('Bijvoorbeeld 1-1-2020. Leeg is vandaag.')}
        defaultValue={choice.onDate}
        error={
          choice.onDate && !day
            ? say('Vul een datum in, bijvoorbeeld 1-1-2020. We tonen nu vandaag.')
            : undefined
        }
      />
    </FilterPanel>
  );
}
