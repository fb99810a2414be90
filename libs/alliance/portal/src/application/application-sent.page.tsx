import { LinkButton, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import { definePage, useHref, useSay } from '@verbonden/shared/web';

/** After the form: what is left to do stands in the mail. The same page for everybody, whatever address was typed. */
export const applicationSentPage = definePage<null>({
  path: '/meedoen/verstuurd',
  load: () => null,
  title: (_, say) => say('Kijk in je mail'),
  head: () => ({ noIndex: true }),
  view: SentView,
});

function SentView() {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Kijk in je mail')}
          lead={say('We stuurden je een link. Daarmee bevestig je je aanvraag.')}
        />
        <Notice kind="info" title={say('Geen mail na vijf minuten?')}>
          {say(
            'Kijk bij ongewenste mail. Staat ze daar ook niet, vul het formulier dan nog eens in: misschien mist er een letter in je adres.',
          )}
        </Notice>
        <p>{say('Na het bevestigen hoor je binnen vijf werkdagen van een coördinator.')}</p>
        <div>
          <LinkButton href={href('/kennis')}>{say('Bekijk intussen wat werkt')}</LinkButton>
        </div>
      </Stack>
    </Page>
  );
}
