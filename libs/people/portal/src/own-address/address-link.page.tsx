import { Button, LinkButton, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  AddressLinkPageDocument,
  type AddressLinkPageQuery,
  MakeAddressChangeDocument,
} from './own-address.page.generated';

interface LinkData extends AddressLinkPageQuery {
  readonly isDone: boolean;
}

/** Where the link to a new mailbox leads: one button (P12). */
export const addressLinkPage = definePage<LinkData>({
  path: '/adres/:token',
  async load({ query, params, url }) {
    const isDone = url.searchParams.get('gedaan') === 'ja';
    return { ...(await query(AddressLinkPageDocument, { token: params['token'] ?? '' })), isDone };
  },
  async submit({ params, mutate, goTo }) {
    const token = params['token'] ?? '';
    const { state } = await mutate(MakeAddressChangeDocument, { input: { token } });
    return state ?? goTo(`/adres/${token}?gedaan=ja`);
  },
  status: ({ addressChange, isDone }) => (addressChange || isDone ? 200 : 410),
  title: ({ addressChange, isDone }, say) =>
    isDone
      ? say('Dit is nu je adres')
      : addressChange
        ? say('Wordt dit je adres?')
        : say('Deze link werkt niet meer'),
  head: () => ({ noIndex: true }),
  view: AddressLinkView,
});

function AddressLinkView({ data: { addressChange, isDone }, form }: ViewProps<LinkData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  if (!addressChange) {
    return (
      <Page width="reading">
        <PageHeader
          title={isDone ? say('Dit is nu je adres') : say('Deze link werkt niet meer')}
          lead={
            isDone
              ? say('Vanaf nu log je in met je nieuwe adres, en komt je mail daar.')
              : say('Vraag het opnieuw bij je account. De link werkt één keer, een dag lang.')
          }
        />
        <LinkButton href={href('/mijn/account')} variant="primary">
          {say('Naar mijn account')}
        </LinkButton>
      </Page>
    );
  }
  return (
    <Page width="reading">
      <PageHeader
        title={say('Wordt dit je adres?')}
        lead={say('Vanaf dan log je in met {email}, en komt je mail daar. Ben je dit niet? Doe dan niets.', {
          email: addressChange,
        })}
      />
      <FormProblems form={form} />
      <form method="post" action={href(address)}>
        <Stack>
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {say('Ja, dit wordt mijn adres')}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
