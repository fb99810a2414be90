import { Button, LinkButton, Panel, Section, Stack, Toolbar, VisuallyHidden } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { TwinsFragment } from './twins.generated';

/** Pairs that may be one: bring them together, or say that they are two. */
export function Twins({ pairs, path }: { pairs: readonly TwinsFragment[]; path: string }) {
  const say = useSay();
  const href = useHref();
  if (pairs.length === 0) return null;
  return (
    <Section
      id="dubbel"
      title={say(
        '{count, plural, one {# stuk staat er misschien twee keer} other {# stukken staan er misschien twee keer}}',
        {
          count: pairs.length,
        },
      )}
      lead={say('Voeg ze samen, of zeg dat het er echt twee zijn. Dan vragen we het niet nog eens.')}
    >
      <Stack>
        {pairs.map(({ one, other, why }) => (
          <Panel key={`${one.id} ${other.id}`}>
            <Stack gap="small">
              <p>{why === 'ADDRESS' ? say('Zelfde adres') : say('Bijna dezelfde titel')}</p>
              <ul>
                {[one, other].map(({ id, slug, title, organisation }) => (
                  <li key={id}>
                    <a href={href(`/kennis/${slug}`)}>{title}</a>
                    {organisation ? `, ${organisation.name}` : null}
                  </li>
                ))}
              </ul>
              <form method="post" action={href(path)}>
                <input type="hidden" name="een" value={one.id} />
                <input type="hidden" name="ander" value={other.id} />
                <Toolbar
                  primary={
                    <LinkButton size="small" href={href(`/kennis/${one.slug}/samenvoegen?met=${other.slug}`)}>
                      {say('Voeg samen')}
                      <VisuallyHidden>: {one.title}</VisuallyHidden>
                    </LinkButton>
                  }
                >
                  <Button type="submit" size="small" variant="quiet" name="stap" value="apart">
                    {say('Dit zijn er twee')}
                  </Button>
                </Toolbar>
              </form>
            </Stack>
          </Panel>
        ))}
      </Stack>
    </Section>
  );
}
