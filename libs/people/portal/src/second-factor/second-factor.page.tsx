import { hasRole } from '@verbonden/shared/kernel';
import { Breadcrumb, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  Help,
  signInFirst,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { BeginStep } from './begin-step';
import { ConfirmStep } from './confirm-step';
import { WithPasskeyFirst } from '../passkey/with-passkey-first';
import { RecoveryCodes } from './recovery-codes';
import {
  BeginSecondFactorDocument,
  ConfirmSecondFactorDocument,
  RemoveSecondFactorDocument,
  RenewRecoveryCodesDocument,
  SecondFactorPageDocument,
  type SecondFactorPageQuery,
} from './second-factor.page.generated';
import { StepIsOn } from './step-is-on';

export type OwnStep = SecondFactorPageQuery & { readonly me: NonNullable<SecondFactorPageQuery['me']> };
interface StepData {
  readonly own: OwnStep;
  readonly done: string | null;
}

const path = '/mijn/account/tweede-stap';

/** A second step at signing in: set it up with an app, look after the codes in reserve, take it away. */
export const secondFactorPage = definePage<StepData>({
  path,
  async load({ context, query, url }) {
    signInFirst(context, path);
    const { me, ...own } = await query(SecondFactorPageDocument, {});
    return { own: { ...own, me: me! }, done: url.searchParams.get('gedaan') };
  },
  submit: (args) => steps[args.form.line('stap')]?.(args) ?? steps['begin']!(args),
  title: (_, say) => say('Tweede stap bij het inloggen'),
  head: () => ({ noIndex: true }),
  view: SecondFactorView,
});

const steps: Readonly<Record<string, (args: SubmitArgs) => Promise<Response | FormState>>> = {
  async begin({ form, mutate, goTo }) {
    const input = { password: form.prose('password') || null };
    return (await mutate(BeginSecondFactorDocument, { input })).state ?? goTo(path);
  },
  async aan({ form, mutate }) {
    const { state, data } = await mutate(ConfirmSecondFactorDocument, { input: { code: form.line('code') } });
    return state ?? shown(data.confirmSecondFactor.codes);
  },
  async codes({ form, mutate }) {
    const { state, data } = await mutate(RenewRecoveryCodesDocument, { input: { code: form.line('code') } });
    return state ?? shown(data.renewRecoveryCodes.codes);
  },
  async uit({ form, mutate, goTo }) {
    const { state } = await mutate(RemoveSecondFactorDocument, { input: { code: form.line('code') } });
    return state ?? goTo(`${path}?gedaan=uit`);
  },
};

/** Codes stand on the page that answers and nowhere else: asked for again, it does not have them. */
function shown(codes: readonly string[]): FormState {
  return { values: { codes }, problems: [] };
}

function SecondFactorView({ data: { own, done }, form }: ViewProps<StepData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const codes = form?.values['codes'] ?? [];
  const { needsSecondFactor } = own.me;
  const passkeyFirst = needsSecondFactor && own.ownPasskeys.length > 0;
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              { href: href('/mijn'), label: say('Mijn Verbonden') },
              { href: href('/mijn/account'), label: say('Mijn account') },
            ]}
          />
        }
        title={say('Tweede stap bij het inloggen')}
        lead={say(
          'Na je wachtwoord of de link in je mail vragen we ook een code uit een app op je telefoon. Zo komt niemand binnen die alleen je wachtwoord kent.',
        )}
      />
      <Stack>
        <FormProblems form={form} />
        {passkeyFirst ? <WithPasskeyFirst back="" /> : null}
        {needsSecondFactor && !passkeyFirst ? <Why /> : null}
        {done === 'uit' && !form ? (
          <Notice kind="success" title={say('Je tweede stap is weg. We vragen geen code meer.')} />
        ) : null}
        {codes.length > 0 ? <RecoveryCodes codes={codes} /> : null}
        {codes.length === 0 && !passkeyFirst ? <Now own={own} form={form} /> : null}
        <Help title={say('Telefoon kwijt?')} chapter="professional#veilig-inloggen">
          {say(
            'Als je de tweede stap instelt, krijg je reservecodes. Met een daarvan kom je ook binnen zonder telefoon. Print ze, of zet ze in je wachtwoordkluis. Ook de codes kwijt? Dan helpt een beheerder.',
          )}
        </Help>
        {hasRole(viewer, 'ADMINISTRATOR') && codes.length === 0 ? (
          <p>
            <a href={href('/beheer/tweede-stap')}>{say('Iemand anders is telefoon en codes kwijt')}</a>
          </p>
        ) : null}
      </Stack>
    </Page>
  );
}

function Now({ own, form }: { own: OwnStep; form: FormState | null }) {
  const { since, recoveryCodesLeft, begun } = own.ownSecondFactor;
  if (since) return <StepIsOn since={since} codesLeft={recoveryCodesLeft} form={form} />;
  return begun ? <ConfirmStep begun={begun} form={form} /> : <BeginStep me={own.me} form={form} />;
}

/** Coordinators and administrators land here after signing in, until they have one. */
function Why() {
  const say = useSay();
  const href = useHref();
  return (
    <Notice kind="attention" title={say('Stel eerst je tweede stap in')}>
      {say(
        'Als coördinator of beheerder kun je bij gegevens van anderen, ook van jongeren. Daarom werkt die rol pas als je met een tweede stap inlogt. Het kost je een paar minuten; daarna kun je meteen verder.',
      )}{' '}
      <a href={href('/mijn/account/passkeys')}>{say('Of maak een passkey')}</a>
    </Notice>
  );
}
