import { hasRole } from '@verbonden/shared/kernel';
import { EmptyState, Notice, Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  Island,
  signInFirst,
  type SubmitArgs,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { AccountCrumbs } from '../account/account-crumbs';
import { FreshByLink } from '../own-password/fresh-by-link';
import { needsLink } from '../own-password/shown-password';
import { AskSignInLinkDocument } from '../sign-in/sign-in-link.page.generated';
import newPasskey from './new-passkey.island';
import { PasskeyLines } from './passkey-lines';
import {
  AddPasskeyDocument,
  BeginPasskeyDocument,
  PasskeysPageDocument,
  type PasskeysPageQuery,
  RemovePasskeyDocument,
  RenamePasskeyDocument,
} from './passkeys.page.generated';
import { passkeysPath } from './passkeys-path';
import { useWhatItIs } from './what-it-is';
import { WithPasskeyFirst } from './with-passkey-first';

interface PasskeysData {
  readonly me: NonNullable<PasskeysPageQuery['me']>;
  readonly passkeys: PasskeysPageQuery['ownPasskeys'];
  readonly done: string | null;
}

/** One's own passkeys: make one, name it, take it away. */
export const passkeysPage = definePage<PasskeysData>({
  path: passkeysPath,
  async load({ context, query, url }) {
    signInFirst(context, passkeysPath);
    const { me, ownPasskeys: passkeys } = await query(PasskeysPageDocument, {});
    return { me: me!, passkeys, done: url.searchParams.get('gedaan') };
  },
  submit: (args) => (steps[args.form.line('stap')] ?? steps['link']!)(args),
  title: (_, say) => say('Passkeys'),
  head: () => ({ noIndex: true }),
  view: PasskeysView,
});

const steps: Readonly<Record<string, (args: SubmitArgs) => Promise<Response | FormState>>> = {
  async link({ form, mutate, goTo }) {
    const input = { email: form.line('eigen'), back: passkeysPath };
    return (await mutate(AskSignInLinkDocument, { input })).state ?? goTo('/inloggen/mail');
  },
  async begin({ form, mutate }) {
    const name = form.line('name');
    const input = { name, password: form.prose('password') || null };
    const { state, data } = await mutate(BeginPasskeyDocument, { input });
    // No redirect: what the device has to answer holds once, on the page that answers.
    return state ?? { values: { options: [data.beginPasskey], name: [name] }, problems: [] };
  },
  async bewaar({ form, mutate, goTo }) {
    const input = { name: form.line('name'), response: form.prose('response') };
    return (await mutate(AddPasskeyDocument, { input })).state ?? goTo(`${passkeysPath}?gedaan=nieuw`);
  },
  async naam({ form, mutate, goTo }) {
    const input = { id: form.line('id'), name: form.line('name') };
    return (await mutate(RenamePasskeyDocument, { input })).state ?? goTo(`${passkeysPath}?gedaan=naam`);
  },
  async weg({ form, mutate, goTo }) {
    const input = { id: form.line('id') };
    return (await mutate(RemovePasskeyDocument, { input })).state ?? goTo(`${passkeysPath}?gedaan=weg`);
  },
};

function PasskeysView({ data: { me, passkeys, done }, form }: ViewProps<PasskeysData>) {
  const say = useSay();
  const { viewer } = usePageFacts();
  const holdsGuardedRole = hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'ADMINISTRATOR');
  const isAbsent = passkeys.length === 0;
  const passkeyFirst = me.needsSecondFactor && !isAbsent;
  return (
    <Page width="reading">
      <PageHeader breadcrumb={<AccountCrumbs />} title={say('Passkeys')} lead={useWhatItIs()} />
      <Stack gap="section">
        <Stack>
          <FormProblems form={form} />
          {form ? null : <Told done={done} />}
          {passkeyFirst ? <WithPasskeyFirst back={passkeysPath} /> : null}
        </Stack>
        <Section
          id="passkeys"
          title={say('Je passkeys')}
          {...(isAbsent
            ? {}
            : {
                lead: say(
                  'Apparaat kwijt? Haal de passkey weg. Je komt altijd nog binnen met een link in je mail, of met je wachtwoord.',
                ),
              })}
        >
          {holdsGuardedRole && !isAbsent ? (
            <p>
              {say(
                'Als coördinator of beheerder heb je een tweede stap nodig. Haal je je enige passkey weg, dan ligt die rol stil tot je een nieuwe passkey of een app hebt.',
              )}
            </p>
          ) : null}
          {isAbsent ? (
            <EmptyState title={say('Je hebt nog geen passkey')}>
              {say('Je logt nu in met je e-mailadres. Dat kan straks ook nog.')}
            </EmptyState>
          ) : (
            <PasskeyLines passkeys={passkeys} form={form} />
          )}
        </Section>
        {passkeyFirst ? null : (
          <Section id="nieuw" title={say('Maak een passkey')}>
            <NewPasskey me={me} form={form} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function NewPasskey({ me, form }: { me: PasskeysData['me']; form: FormState | null }) {
  const say = useSay();
  if (needsLink(me)) return <FreshByLink path={passkeysPath} email={me.email} />;
  const options = form?.values['options']?.[0] ?? null;
  // What is wrong with another name stands at that passkey.
  const own = valueAt(form, 'id') ? null : form;
  return (
    <>
      <noscript>
        <p>{say('Zet JavaScript aan in je browser om een passkey te maken.')}</p>
      </noscript>
      <Island of={newPasskey} props={{ me, form: own, options }} />
    </>
  );
}

function Told({ done }: { done: string | null }) {
  const say = useSay();
  const told = {
    nieuw: say('Je passkey is klaar. Je kunt er nu mee inloggen.'),
    naam: say('De naam is bewaard.'),
    weg: say('De passkey is weg. Daarmee logt niemand meer in.'),
  }[done ?? ''];
  return told ? <Notice kind="success" title={told} /> : null;
}
