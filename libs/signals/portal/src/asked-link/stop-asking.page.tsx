import { Button, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { StopAskingByLinkDocument, StopAskingPageDocument } from './stop-asking.page.generated';

interface StopData {
  readonly mayAsk: boolean;
}

/**
 * Never asked again, signed out: the same choice as 'Nooit' on the page about mail. Looking does nothing, only the button does.
 */
export const stopAskingPage = definePage<StopData>({
  path: '/gevraagd/:token/niet-meer',
  async load({ params, query }) {
    const { askedByLink } = await query(StopAskingPageDocument, { token: params['token'] ?? '' });
    if (!askedByLink) throw new PageRefusal(404);
    return askedByLink;
  },
  async submit({ params, form, mutate, goTo }) {
    const token = params['token'] ?? '';
    const input = { token, mayAsk: form.line('stap') === 'toch-wel' };
    const { state } = await mutate(StopAskingByLinkDocument, { input });
    return state ?? goTo(`/gevraagd/${token}/niet-meer`);
  },
  title: (_, say) => say('Vragen uit het netwerk'),
  head: () => ({ noIndex: true }),
  view: StopView,
});

function StopView({ data: { mayAsk }, form }: ViewProps<StopData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader title={say('Vragen uit het netwerk')} />
        <FormProblems form={form} />
        <form method="post" action={href(address)}>
          {mayAsk ? (
            <Stack>
              <p>
                {say(
                  'Soms vragen we jou iets, omdat jouw organisatie er veel van weet. Wil je dat niet meer? Dan vragen we het voortaan een ander.',
                )}
              </p>
              <Button type="submit" name="stap" value="niet-meer" variant="primary">
                {say('Vraag mij niets meer')}
              </Button>
            </Stack>
          ) : (
            <Notice
              kind="success"
              title={say('We vragen je niets meer.')}
              action={
                <Button type="submit" name="stap" value="toch-wel" size="small">
                  {say('Vraag mij toch weer')}
                </Button>
              }
            >
              {say('Antwoorden op vragen die je zelf vindt, kan altijd.')}
            </Notice>
          )}
        </form>
      </Stack>
    </Page>
  );
}
