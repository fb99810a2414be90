import { hasRole } from '@verbonden/shared/kernel';
import { Breadcrumb, Button, Notice, Page, PageHeader, Stack, TextField } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  problemAt,
  signInFirst,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { ResetSecondFactorDocument } from './reset-step.page.generated';

interface ResetData {
  readonly isDone: boolean;
}

const path = '/beheer/tweede-stap';

/** An administrator helps who lost phone and codes. */
export const resetStepPage = definePage<ResetData>({
  path,
  load({ context, url }) {
    signInFirst(context, path);
    if (!hasRole(context.viewer, 'ADMINISTRATOR')) throw new PageRefusal(403);
    return { isDone: url.searchParams.has('gedaan') };
  },
  async submit({ form, mutate, goTo }) {
    const { state } = await mutate(ResetSecondFactorDocument, { input: { email: form.line('email') } });
    return state ?? goTo(`${path}?gedaan=1`);
  },
  title: (_, say) => say('Iemand is telefoon en codes kwijt'),
  head: () => ({ noIndex: true }),
  view: ResetView,
});

function ResetView({ data: { isDone }, form }: ViewProps<ResetData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Iemand is telefoon en codes kwijt')}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href('/bureau'), label: say('Bureau') }]} />
        }
        lead={say('Bel eerst, zodat je zeker weet dat deze persoon het zelf vraagt.')}
      />
      <Stack gap="large">
        <FormProblems form={form} />
        {isDone && !form ? (
          <Notice kind="success" title={say('De tweede stap is weg, en het wachtwoord ook.')}>
            {say('De eigenaar krijgt er een mail over, en logt in met een link per mail.')}
          </Notice>
        ) : null}
        <form method="post" action={href(path)} noValidate>
          <Stack>
            <TextField
              name="email"
              type="email"
              label={say('Het e-mailadres van het account')}
              hint={say(
                'De tweede stap, de reservecodes, de passkeys en het wachtwoord gaan weg. Overal waar deze persoon is ingelogd, houdt dat op.',
              )}
              autoComplete="off"
              width="medium"
              defaultValue={valueAt(form, 'email')}
              error={problemAt(form, 'email')}
            />
            <Button type="submit" variant="danger" busyText={say('Even wachten…')}>
              {say('Haal de tweede stap weg')}
            </Button>
          </Stack>
        </form>
      </Stack>
    </Page>
  );
}
