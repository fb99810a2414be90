import { CheckboxField, FilterPanel, SelectField, TextField } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { RegisterData } from './municipality-list.page';

/** What the register can be limited to; the map and the list follow both. */
export function MunicipalityFilters({ data: { everywhere, choice } }: { data: RegisterData }) {
  const say = useSay();
  const href = useHref();
  const provinces = [...new Set(everywhere.map(({ province }) => province))].sort((one, other) =>
    one.localeCompare(other, 'nl'),
  );
  const answers = [
    { value: '', label: say('Alle') },
    { value: 'ja', label: say('ja') },
    { value: 'nee', label: say('nee') },
    { value: 'onbekend', label: say('onbekend') },
  ];
  return (
    <FilterPanel
      title={say('Zoek gericht')}
      action={href('/gemeenten')}
      submitLabel={say('Toon gemeenten')}
      closeLabel={say('Sluit')}
    >
      <TextField name="q" id="naam" label={say('Naam van de gemeente')} defaultValue={choice.search} />
      <SelectField
        name="provincie"
        label={say('Provincie')}
        options={[
          { value: '', label: say('Alle') },
          ...provinces.map((each) => ({ value: each, label: each })),
        ]}
        defaultValue={choice.province}
      />
      <SelectField
        name="erkent"
        label={say('Erkent jonge mantelzorgers')}
        options={answers}
        defaultValue={choice.recognises}
      />
      <SelectField
        name="steunt"
        label={say('Steunt jonge mantelzorgers')}
        options={answers}
        defaultValue={choice.supports}
      />
      <CheckboxField
        name="witte-vlekken"
        value="ja"
        label={say('Alleen witte vlekken')}
        hint={say('Gemeenten waar nog geen organisatie uit het netwerk werkt.')}
        defaultChecked={choice.whiteSpots}
      />
    </FilterPanel>
  );
}
