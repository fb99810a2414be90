import { Grid, LinkButton, LinkRows, Panel, Stack } from '@verbonden/shared/ui';
import { AskNetwork } from '@verbonden/search/portal';
import { useHref, useSay } from '@verbonden/shared/web';
import type { StartPageQuery } from './start.page.generated';

const places = { SCHOOL: 'school', MUNICIPALITY: 'gemeente', REGION: 'regio' } as const;

/** How many young people it is about where they work, and whom they can ask. */
export function StartPlaces({
  start: { estimatePlace, organisations },
}: {
  start: StartPageQuery['startPage'];
}) {
  const say = useSay();
  const href = useHref();
  const howMany = {
    SCHOOL: say('Hoeveel zijn het er op jouw school?'),
    MUNICIPALITY: say('Hoeveel zijn het er in jouw gemeente?'),
    REGION: say('Hoeveel zijn het er in jouw regio?'),
  };
  return (
    <Grid min="large">
      <Panel tone="quiet">
        <Stack>
          <h2>{howMany[estimatePlace]}</h2>
          <p>
            {say(
              'Vul in hoeveel jongeren je hebt. Je ziet een schatting, met bron en marge, voor in je plan.',
            )}
          </p>
          <div>
            <LinkButton href={href(`/schatting?waar=${places[estimatePlace]}`)}>
              {say('Maak een schatting')}
            </LinkButton>
          </div>
        </Stack>
      </Panel>
      <Panel>
        <Stack>
          <h2>{say('Wie kun je vragen?')}</h2>
          {organisations.length > 0 ? (
            <>
              <p>{say('Deze organisaties delen veel voor jouw werk.')}</p>
              <LinkRows
                links={organisations.map(({ slug, name, kindLabel }) => ({
                  href: href(`/organisaties/${slug}`),
                  label: name,
                  note: kindLabel,
                }))}
              />
            </>
          ) : (
            <p>{say('Leg je vraag voor aan iedereen in het netwerk. Iemand weet het vast.')}</p>
          )}
          <div>
            <AskNetwork question="" />
          </div>
        </Stack>
      </Panel>
    </Grid>
  );
}
