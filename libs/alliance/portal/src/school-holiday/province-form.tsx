import { Button, Grid, SelectField, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { fieldOf, path } from './change-school-calendar';
import { regionWord, schoolRegions } from './region-words';
import type { SchoolCalendarPageQuery } from './school-calendar.page.generated';

/** In which region the schools of each province are. */
export function ProvinceForm({
  provinces,
}: {
  readonly provinces: SchoolCalendarPageQuery['schoolCalendar']['provinces'];
}) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(path)}>
      <Stack gap="large">
        <input type="hidden" name="stap" value="provincies" />
        <Grid min="small">
          {provinces.map(({ province, name, schoolRegion }) => (
            <SelectField
              key={province}
              name={fieldOf(province)}
              label={name}
              placeholder={say('Geen vaste regio')}
              options={schoolRegions.map((region) => ({ value: region, label: regionWord(region, say) }))}
              defaultValue={schoolRegion ?? ''}
            />
          ))}
        </Grid>
        <div>
          <Button type="submit" busyText={say('Even wachten…')}>
            {say('Bewaar de regio’s')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
