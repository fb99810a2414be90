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
  AddressUndoPageDocument,
  type AddressUndoPageQuery,
  UndoAddressChangeDocument,
} from './own-address.page.generated';

interface UndoData extends AddressUndoPageQuery {
  readonly isDone: boolean;
}

/** Where 'this was not me' in the mail to the old mailbox leads: one button (P12). */
export const addressUndoPage = definePage<UndoData>({
  path: '/adres/terug/:token',
  async load({ query, params, url }) {
    const isDone = url.searchParams.get('gedaan') === 'ja';
    return { ...(await query(AddressUndoPageDocument, { token: params['token'] ?? '' })), isDone };
  },
  async submit({ params, mutate, goTo }) {
    const token = params['token'] ?? '';
    const { state } = await mutate(UndoAddressChangeDocument, { input: { token } });
    return state ?? goTo(`/adres/terug/${token}?gedaan=ja`);
  },
  status: ({ addressUndo, isDone }) => (addressUndo || isDone ? 200 : 410),
  title: ({ addressUndo, isDone }, say) =>
    isDone
      ? say('Je oude adres is terug')
      : addressUndo
        ? say('Draai je adres terug')
        : say('Deze link werkt niet meer'),
  head: () => ({ noIndex: true }),
  view: AddressUndoView,
});

function AddressUndoView({ data: { addressUndo, isDone }, form }: ViewProps<UndoData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  if (!addressUndo) {
    return (
      <Page width="reading">
        <PageHeader
          title={isDone ? say('Je oude adres is terug') : say('Deze link werkt niet meer')}
          lead={
            isDone
              ? say('Iedereen die was ingelogd, is er nu uit. Kies meteen een nieuw wachtwoord.')
              : say(
                  'Terugdraaien kan een week lang, één keer. Kun je niet meer bij je account? Vraag dan een coördinator om hulp.',
                )
          }
        />
        {isDone ? (
          <LinkButton href={href('/wachtwoord-vergeten')} variant="primary">
            {say('Kies een nieuw wachtwoord')}
          </LinkButton>
        ) : null}
      </Page>
    );
  }
  return (
    <Page width="reading">
      <PageHeader
        title={say('Draai je adres terug')}
        lead={say(
          'Je account krijgt {email} terug. Iedereen die is ingelogd, ook jij, gaat eruit, en je wachtwoord werkt niet meer. Daarna kies je een nieuw.',
          { email: addressUndo },
        )}
      />
      <FormProblems form={form} />
      <form method="post" action={href(address)}>
        <Stack>
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {say('Dit was ik niet, draai het terug')}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
