import { Section, Table } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { LabPageQuery } from './lab.page.generated';

/** With how much of what goes out in the name of the alliance young people took part, by year. */
export function Years({ years }: { years: LabPageQuery['labYears'] }) {
  const say = useSay();
  if (years.length === 0) return null;
  const [latest] = years;
  return (
    <Section
      id="met-jongeren"
      title={say('Hoeveel er met jongeren is gemaakt')}
      lead={say(
        'In {year} deden jongeren mee aan {with} van de {all} aanpakken die namens de Alliantie naar buiten gingen.',
        { year: latest!.year, with: latest!.withYouth, all: latest!.products },
      )}
    >
      <Table
        caption={say('Aanpakken namens de Alliantie, per jaar')}
        captionHidden
        columns={[
          { key: 'year', header: say('Jaar') },
          { key: 'all', header: say('Aanpakken'), numeric: true },
          { key: 'with', header: say('Met jongeren'), numeric: true },
          { key: 'share', header: say('Deel'), numeric: true },
        ]}
        rows={years.map(({ year, products, withYouth }) => ({
          key: String(year),
          cells: [
            String(year),
            String(products),
            String(withYouth),
            `${Math.round((100 * withYouth) / products)}%`,
          ],
        }))}
      />
    </Section>
  );
}
