import { Button, CardList, Section, Stack, Toolbar } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { AskedMedia } from './asked-media';
import type { AskedMediaFragment } from './media-ask.page.generated';

/** Whether questions of the media are laid before this young person: their own choice, and off until they make it. */
export function MediaReady({
  isReady,
  published,
}: {
  isReady: boolean;
  /** What they took part in and is out. */
  published: readonly AskedMediaFragment[];
}) {
  const say = useSay();
  const href = useHref();
  return (
    <Section
      id="media"
      title={say('Jij in de media')}
      lead={
        isReady
          ? say('Je bent mediaklaar: zoekt een journalist een jongere, dan vragen we het jou ook.')
          : say('Je bent niet mediaklaar. Journalisten vragen je niets.')
      }
    >
      <Stack gap="large">
        {published.length > 0 ? (
          <CardList>
            {published.map((ask) => (
              <AskedMedia key={ask.id} ask={ask} />
            ))}
          </CardList>
        ) : null}
        <form method="post" action={href('/klankbord')}>
          <Stack>
            <p>
              {say(
                'Per keer kies je opnieuw. In een pauze vragen we niets, en het telt mee voor hoeveel je aankunt.',
              )}
            </p>
            <Toolbar>
              <Button
                type="submit"
                name="stap"
                value={isReady ? 'media-uit' : 'media-aan'}
                variant="secondary"
              >
                {isReady ? say('Vraag mij niet meer voor de media') : say('Ik ben mediaklaar')}
              </Button>
            </Toolbar>
          </Stack>
        </form>
      </Stack>
    </Section>
  );
}
