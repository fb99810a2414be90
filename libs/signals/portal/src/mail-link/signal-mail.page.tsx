import { Button, LinkButton, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  SignalMailPageDocument,
  type SignalMailPageQuery,
  StopSignalMailDocument,
} from './signal-mail.page.generated';

type MailData = NonNullable<SignalMailPageQuery['signalMailByLink']>;

/** Where the link in a mail leads: no more mail about one signal, signed out. Looking does nothing, only the button does. */
export const signalMailPage = definePage<MailData>({
  path: '/signaal-mail/:token',
  async load({ params, query }) {
    const { signalMailByLink } = await query(SignalMailPageDocument, { token: params['token'] ?? '' });
    if (!signalMailByLink) throw new PageRefusal(404);
    return signalMailByLink;
  },
  async submit({ params, mutate, goTo }) {
    const token = params['token'] ?? '';
    return (
      (await mutate(StopSignalMailDocument, { input: { token } })).state ?? goTo(`/signaal-mail/${token}`)
    );
  },
  title: (_, say) => say('Mail over een signaal'),
  head: () => ({ noIndex: true }),
  view: MailView,
});

function MailView({ data: { title, wantsMail, signalId } }: ViewProps<MailData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader title={say('Mail over een signaal')} lead={title} />
        {wantsMail ? (
          <form method="post" action={href(address)}>
            <Stack>
              <p>{say('Je krijgt een mail als iemand dit oppakt of beantwoordt. Wil je dat niet meer?')}</p>
              <Button type="submit" variant="primary">
                {say('Mail me hier niet meer over')}
              </Button>
            </Stack>
          </form>
        ) : (
          <Notice
            kind="success"
            title={say('Je krijgt hier geen mail meer over.')}
            action={<LinkButton href={href(`/signalen/${signalId}`)}>{say('Bekijk het signaal')}</LinkButton>}
          >
            {say('Dat het bij jullie ook speelt, blijft meetellen.')}
          </Notice>
        )}
      </Stack>
    </Page>
  );
}
