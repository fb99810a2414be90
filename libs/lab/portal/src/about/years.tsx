import { BarChart, Section } from '@verbonden/shared/ui';
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
      <BarChart
        title={say('Welk deel is met jongeren gemaakt?')}
        count={say('aanpakken namens de Alliantie, per jaar')}
        sentence={say('In procenten. Achter het jaar staat om hoeveel aanpakken het gaat.')}
        bars={[...years].reverse().map(({ year, products, withYouth }) => ({
          label: say('{year}: {with} van {all}', { year: String(year), with: withYouth, all: products }),
          value: Math.round((100 * withYouth) / products),
        }))}
        whole={100}
        table={{ open: say('Bekijk als tabel'), label: say('Jaar'), value: say('Deel in procenten') }}
      />
    </Section>
  );
}
