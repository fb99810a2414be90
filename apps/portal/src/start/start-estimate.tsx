import { Crowd, Grid, LinkButton, Panel, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { StartData } from './start.page';

const places = { SCHOOL: 'school', MUNICIPALITY: 'gemeente', REGION: 'regio' } as const;

/** How many young people it is about: seen in one class, and the way to the number for where somebody works. */
export function StartEstimate({ data: { startPage, localEstimate } }: { data: StartData }) {
  const say = useSay();
  const href = useHref();
  if (!localEstimate) return null;
  const { classSize, inClass, source, year } = localEstimate;
  const { estimatePlace } = startPage;
  const howMany = {
    SCHOOL: say('Hoeveel zijn het er op jouw school?'),
    MUNICIPALITY: say('Hoeveel zijn het er in jouw gemeente?'),
    REGION: say('Hoeveel zijn het er in jouw regio?'),
  };
  return (
    <Panel tone="quiet">
      <Grid min="large">
        <Stack>
          <h2>{howMany[estimatePlace]}</h2>
          <p>
            {say('In een klas van {size} zijn het er gemiddeld {middle} ({source}, {year}).', {
              size: classSize,
              middle: inClass.middle,
              source,
              year: String(year),
            })}
          </p>
          <p>
            {say(
              'Vul in hoeveel jongeren je hebt. Je ziet een schatting met bron en marge, voor in je plan.',
            )}
          </p>
          <div>
            <LinkButton href={href(`/schatting?waar=${places[estimatePlace]}`)}>
              {say('Maak een schatting')}
            </LinkButton>
          </div>
        </Stack>
        <Crowd
          all={classSize}
          seen={inClass.middle}
          title={say('{size} leerlingen, van wie er {middle} een kleur hebben', {
            size: classSize,
            middle: inClass.middle,
          })}
        />
      </Grid>
    </Panel>
  );
}
