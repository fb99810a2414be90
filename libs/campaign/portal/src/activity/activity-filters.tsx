import { CheckboxField, FilterPanel, SelectField, TextField } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { writeDate } from '@verbonden/shared/kernel';
import { activitiesAddress } from './activities-address';
import type { ActivityListData } from './activity-list.page';
import { daysBetween } from './activity-words';

/** Where, for whom, when: only places where something is. The list, the calendar and the map follow it. */
export function ActivityFilters({ data: { edition, choice, places } }: { data: ActivityListData }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const all = { value: '', label: say('Alle') };
  const provinces = [...new Set(places.map(({ municipality }) => municipality.province))].sort((one, other) =>
    one.localeCompare(other, 'nl'),
  );
  const towns = places.filter(
    ({ municipality }) => !choice.province || municipality.province === choice.province,
  );
  return (
    <FilterPanel
      title={say('Zoek gericht')}
      action={href(activitiesAddress(edition.slug, {}))}
      submitLabel={say('Toon activiteiten')}
      closeLabel={say('Sluit')}
      keep={choice.view === 'lijst' ? {} : { weergave: choice.view }}
    >
      <TextField
        name="waar"
        label={say('Bij mij in de buurt')}
        hint={say('Je gemeente of je postcode.')}
        defaultValue={choice.near}
        autoComplete="postal-code"
      />
      <SelectField
        name="voor"
        label={say('Voor wie?')}
        options={[
          all,
          { value: 'jongeren', label: say('Jonge mantelzorgers') },
          { value: 'professionals', label: say('Professionals') },
          { value: 'iedereen', label: say('Iedereen') },
        ]}
        defaultValue={choice.audience}
      />
      <SelectField
        name="dag"
        label={say('Welke dag?')}
        options={[
          all,
          ...daysBetween(edition.beginsOn, edition.endsOn).map((day) => ({
            value: day,
            label: writeDate(new Date(`${day}T12:00:00Z`), locale).replace(/ \d{4}$/, ''),
          })),
        ]}
        defaultValue={choice.day}
      />
      <SelectField
        name="vorm"
        label={say('Waar doe je mee?')}
        options={[
          all,
          { value: 'ter-plekke', label: say('Op een plek') },
          { value: 'online', label: say('Online') },
        ]}
        defaultValue={choice.form}
      />
      <SelectField
        name="provincie"
        label={say('Provincie')}
        options={[all, ...provinces.map((each) => ({ value: each, label: each }))]}
        defaultValue={choice.province}
      />
      <SelectField
        name="gemeente"
        label={say('Gemeente')}
        options={[
          all,
          ...towns.map(({ municipality: { slug, name }, count }) => ({
            value: slug,
            label: `${name} (${count})`,
          })),
        ]}
        defaultValue={choice.municipality}
      />
      <CheckboxField name="gratis" value="ja" label={say('Alleen gratis')} defaultChecked={choice.free} />
    </FilterPanel>
  );
}
