import { Button, DescriptionList, LinkButton, Panel, Stack, Toolbar, TypedText } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownAdoptionFragment } from './adoptions.generated';

/** What one organisation tells of using it; who is signed in sees whom to call. */
export function AdoptionPanel({ adoption, path }: { adoption: ShownAdoptionFragment; path: string }) {
  const say = useSay();
  const href = useHref();
  const { id, organisation, place, sinceYear, adapted, result, experience, contact, writtenBy } = adoption;
  const told = (text: string) => (text ? <TypedText lang="nl" text={text} /> : null);
  return (
    <Panel tone="quiet">
      <Stack>
        <div>
          <h3>
            <a href={href(`/organisaties/${organisation.slug}`)}>{organisation.name}</a>
          </h3>
          <p>{sinceYear ? say('{place}, sinds {year}', { place, year: String(sinceYear) }) : place}</p>
        </div>
        <DescriptionList
          layout="below"
          facts={[
            { term: say('Wat wij anders doen'), details: told(adapted) },
            { term: say('Wat het oplevert'), details: told(result) },
            { term: say('Hoe het gaat'), details: told(experience) },
            {
              term: say('Meer weten? Bel of mail'),
              details: contact ? [writtenBy?.name, contact].filter(Boolean).join(', ') : null,
            },
          ]}
        />
        {adoption.viewerCanChange || adoption.viewerCanWithdraw ? (
          <form method="post" action={href(path)}>
            <input type="hidden" name="id" value={id} />
            <Toolbar
              primary={
                adoption.viewerCanChange ? (
                  <LinkButton size="small" href={href(`${path}?ervaring=${id}`)}>
                    {say('Pas aan')}
                  </LinkButton>
                ) : null
              }
            >
              {adoption.viewerCanWithdraw ? (
                <Button type="submit" name="stap" value="trek-terug" size="small" variant="quiet">
                  {say('Haal weg')}
                </Button>
              ) : null}
            </Toolbar>
          </form>
        ) : null}
      </Stack>
    </Panel>
  );
}
