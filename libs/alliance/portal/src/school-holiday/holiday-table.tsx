import { writeDay } from '@verbonden/shared/kernel';
import { Button, Table, VisuallyHidden } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { path } from './change-school-calendar';
import { regionWord, schoolRegions } from './region-words';
import type { ShownHolidayFragment } from './school-calendar.page.generated';

/** The holidays, the first to come on top. */
export function HolidayTable({ holidays }: { readonly holidays: readonly ShownHolidayFragment[] }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Table
      caption={say('Schoolvakanties')}
      captionHidden
      columns={[
        { key: 'name', header: say('Vakantie') },
        { key: 'regions', header: say('Regio') },
        { key: 'first', header: say('Eerste dag') },
        { key: 'last', header: say('Laatste dag') },
        { key: 'act', header: say('Weghalen'), quiet: true },
      ]}
      rows={holidays.map(({ id, name, regions, firstOn, lastOn }) => ({
        key: id,
        cells: [
          name,
          regions.length === schoolRegions.length
            ? say('Alle')
            : schoolRegions
                .filter((region) => regions.includes(region))
                .map((region) => regionWord(region, say))
                .join(', '),
          writeDay(firstOn, locale),
          writeDay(lastOn, locale),
          <form key="weg" method="post" action={href(path)}>
            <input type="hidden" name="id" value={id} />
            <Button type="submit" name="stap" value="weg" size="small" variant="quiet">
              {say('Haal weg')} <VisuallyHidden>{name}</VisuallyHidden>
            </Button>
          </form>,
        ],
      }))}
    />
  );
}
