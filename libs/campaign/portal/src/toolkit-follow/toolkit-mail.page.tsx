import { Button, LinkButton, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import {
  StopToolkitMailByLinkDocument,
  ToolkitFollowByLinkDocument,
  type ToolkitFollowByLinkQuery,
} from './toolkit-follow.generated';

interface MailData {
  readonly edition: ToolkitFollowByLinkQuery['toolkitFollowByLink'];
}

/** Where the link in the mail leads, signed out: no more mail about a toolkit. Only a button acts (P12). */
export const toolkitMailPage = definePage<MailData>({
  path: '/week/materiaal/mail/:token',
  async load({ params, query }) {
    const { toolkitFollowByLink } = await query(ToolkitFollowByLinkDocument, {
      token: params['token'] ?? '',
    });
    return { edition: toolkitFollowByLink };
  },
  async submit({ params, mutate, goTo }) {
    const token = params['token'] ?? '';
    const { state } = await mutate(StopToolkitMailByLinkDocument, { input: { token } });
    return state ?? goTo(`/week/materiaal/mail/${token}`);
  },
  title: (_, say) => say('Mail over het materiaal van de Week'),
  head: () => ({ noIndex: true }),
  view: MailView,
});

function MailView({ data: { edition } }: ViewProps<MailData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader title={say('Mail over het materiaal van de Week')} />
        {edition ? (
          <form method="post" action={href(address)}>
            <Stack>
              <p>
                {say('Nu mailen we je als er nieuw materiaal uitkomt van de {week}.', {
                  week: edition.name,
                })}
              </p>
              <div>
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Geen mail meer over dit materiaal')}
                </Button>
              </div>
            </Stack>
          </form>
        ) : (
          <Notice
            kind="success"
            title={say('Je krijgt hier geen mail meer over.')}
            live="status"
            action={<LinkButton href={href('/week')}>{say('Naar de Week')}</LinkButton>}
          >
            {say('Wil je het later weer? Log in en kies bij het materiaal: Mail me als er iets nieuws is.')}
          </Notice>
        )}
      </Stack>
    </Page>
  );
}
