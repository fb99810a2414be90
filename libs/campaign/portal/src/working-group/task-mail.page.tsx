import { Button, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { StopWorkingGroupMailDocument } from './working-group.page.generated';

interface MailData {
  readonly isStopped: boolean;
}

/** Where the link in a mail about tasks leads, signed out. Only the button stops it, or a mail program for its reader (P12). */
export const taskMailPage = definePage<MailData>({
  path: '/week/werkgroep/mail/:token',
  load: ({ url }) => ({ isStopped: url.searchParams.get('gedaan') === 'gestopt' }),
  async submit({ params, mutate, goTo }) {
    const token = params['token'] ?? '';
    const { state } = await mutate(StopWorkingGroupMailDocument, { input: { token } });
    return state ?? goTo(`/week/werkgroep/mail/${token}?gedaan=gestopt`);
  },
  title: (_, say) => say('Mail over je taken'),
  head: () => ({ noIndex: true }),
  view: TaskMailView,
});

function TaskMailView({ data: { isStopped }, form }: ViewProps<MailData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Mail over je taken')}
          lead={say(
            'Je krijgt mail als iemand in de werkgroep van de Week je een taak geeft. En nog eens een week voor de dag.',
          )}
        />
        <FormProblems form={form} />
        {isStopped ? (
          <Notice kind="success" title={say('Je krijgt geen mail meer over je taken.')}>
            {say('Wil je het later weer? Zet het aan op de pagina van de werkgroep.')}
          </Notice>
        ) : (
          <form method="post" action={href(address)}>
            <Button type="submit" variant="primary">
              {say('Geen mail meer over taken')}
            </Button>
          </form>
        )}
      </Stack>
    </Page>
  );
}
