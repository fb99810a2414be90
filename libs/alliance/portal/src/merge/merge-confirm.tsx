import { Button, DescriptionList, LinkButton, Section, Stack, Toolbar } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { MergeData } from './merge.page';

/** What would go along, and the press that does it. */
export function MergeConfirm({
  preview: { from, into, moves },
}: {
  preview: NonNullable<MergeData['preview']>;
}) {
  const say = useSay();
  const href = useHref();
  const path = `/organisaties/${from.slug}/samenvoegen`;
  return (
    <Section
      id="gevolgen"
      title={say('Dit gaat van {from} naar {into}', { from: from.name, into: into.name })}
      lead={say(
        'Wat er bij allebei staat, blijft één keer staan. Mensen die er werken, werken voortaan bij {into}. Je kunt dit 30 dagen terugdraaien.',
        {
          into: into.name,
        },
      )}
    >
      <Stack>
        {moves.length > 0 ? (
          <DescriptionList
            facts={moves.map(({ label, count }) => ({ term: label, details: String(count) }))}
          />
        ) : (
          <p>
            {say('Er staat nog niets bij {from}. Alleen de naam en het adres gaan mee.', { from: from.name })}
          </p>
        )}
        <form method="post" action={href(path)}>
          <input type="hidden" name="fromId" value={from.id} />
          <input type="hidden" name="intoId" value={into.id} />
          <Toolbar
            primary={
              <Button type="submit" name="stap" value="samen" variant="danger">
                {say('Voeg {from} samen in {into}', { from: from.name, into: into.name })}
              </Button>
            }
          >
            <LinkButton href={href(path)} variant="quiet">
              {say('Kies een andere')}
            </LinkButton>
          </Toolbar>
        </form>
      </Stack>
    </Section>
  );
}
