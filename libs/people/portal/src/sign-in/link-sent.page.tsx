import { LinkButton, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import { definePage, useHref, useSay } from '@verbonden/shared/web';

/** What everybody reads who asked for a link, whether the address has an account or not. */
export const linkSentPage = definePage<null>({
  path: '/inloggen/mail',
  load: () => null,
  title: (_, say) => say('Kijk in je mail'),
  head: () => ({ noIndex: true }),
  view: LinkSentView,
});

function LinkSentView() {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Kijk in je mail')}
        lead={say(
          'Heeft dit adres een account, dan mailen we je nu een link om in te loggen. De link werkt één keer, een kwartier lang.',
        )}
      />
      <Stack>
        <p>
          {say(
            'Komt er niets? Kijk bij ongewenste mail, of probeer een ander adres dat je weleens gebruikt.',
          )}
        </p>
        <LinkButton href={href('/inloggen')}>{say('Terug naar inloggen')}</LinkButton>
      </Stack>
    </Page>
  );
}
