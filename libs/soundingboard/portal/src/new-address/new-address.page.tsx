import { hasRole } from '@verbonden/shared/kernel';
import {
  Button,
  CheckboxField,
  Notice,
  Page,
  PageHeader,
  Panel,
  Section,
  SelectField,
  Stack,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  problemAt,
  signInFirst,
  type SubmitArgs,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { BoardNav } from '../board-nav';
import {
  AnswerNewAddressDocument,
  AskNewAddressDocument,
  NewAddressPageDocument,
  type NewAddressPageQuery,
} from './new-address.page.generated';

interface NewAddressData extends NewAddressPageQuery {
  readonly newId: string;
  readonly personId: string;
  readonly done: string | null;
}

const path = '/klankbord/leden/adres';

/** A young person lost their mailbox: one coordinator asks for a new address, another one looks along. */
export const newAddressPage = definePage<NewAddressData>({
  path,
  async load({ url, query, context }) {
    signInFirst(context, path);
    if (!hasRole(context.viewer, 'COORDINATOR')) throw new PageRefusal(403);
    const personId = url.searchParams.get('wie') ?? '';
    const done = url.searchParams.get('gedaan');
    return { ...(await query(NewAddressPageDocument, {})), newId: v7(), personId, done };
  },
  submit: saved,
  title: (_, say) => say('Een nieuw mailadres'),
  head: () => ({ noIndex: true }),
  view: NewAddressView,
});

async function saved({ form, mutate, goTo, say }: SubmitArgs): Promise<Response | FormState> {
  const step = form.line('stap');
  if (step === 'ja' || step === 'nee') {
    const { state } = await mutate(AnswerNewAddressDocument, {
      input: { id: form.line('id'), agrees: step === 'ja' },
    });
    return state ?? goTo(`${path}?gedaan=${step}`);
  }
  if (form.line('personId') === '') {
    return { values: form.values(), problems: [{ field: 'personId', message: say('Kies iemand') }] };
  }
  const { state, data } = await mutate(AskNewAddressDocument, {
    input: {
      ...{ id: form.line('id'), personId: form.line('personId'), email: form.line('email') },
      haveSpoken: form.isTicked('haveSpoken'),
    },
  });
  return state ?? goTo(`${path}?gedaan=${data.askNewAddress.isMade ? 'ja' : 'gevraagd'}`);
}

function NewAddressView({ data, form }: ViewProps<NewAddressData>) {
  const say = useSay();
  const href = useHref();
  const { boardMembers, newAddressesWaiting: waiting, newId, personId, done } = data;
  const told: Readonly<Record<string, string>> = {
    gevraagd: say('Gevraagd. Het geldt zodra een andere coördinator ja zegt.'),
    ja: say('Het nieuwe adres geldt. Op het oude en het nieuwe adres staat een mail.'),
    nee: say('Het adres blijft zoals het was.'),
  };
  const title = done && Object.hasOwn(told, done) ? told[done] : undefined;
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack gap="large">
          <PageHeader
            title={say('Een nieuw mailadres')}
            lead={say(
              'Voor wie niet meer bij de eigen mail kan. Jij spreekt de jongere, een andere coördinator kijkt mee.',
            )}
          />
          <BoardNav current="/klankbord/leden" />
          {title && !form ? <Notice kind="success" title={title} live="status" /> : null}
          <FormProblems form={form} />
        </Stack>
        {waiting.length > 0 ? (
          <Section id="wacht" title={say('Wacht op een tweede')}>
            <Stack>
              {waiting.map(({ id, personName, email, askedByName, viewerAsked }) => (
                <Panel key={id}>
                  <form method="post" action={href(path)}>
                    <Stack gap="small">
                      <input type="hidden" name="id" value={id} />
                      <p>
                        {say('{name} krijgt {email}. {who} sprak met de jongere.', {
                          name: personName,
                          email,
                          who: askedByName ?? say('Een coördinator'),
                        })}
                      </p>
                      <Toolbar>
                        {viewerAsked ? null : (
                          <Button type="submit" name="stap" value="ja">
                            {say('Ja, dit klopt')}
                          </Button>
                        )}
                        <Button type="submit" name="stap" value="nee" variant="quiet">
                          {viewerAsked ? say('Trek het in') : say('Nee, laat het zo')}
                        </Button>
                      </Toolbar>
                    </Stack>
                  </form>
                </Panel>
              ))}
            </Stack>
          </Section>
        ) : null}
        <Section id="vraag" title={say('Vraag een nieuw adres aan')}>
          <form method="post" action={href(path)} noValidate>
            <Stack>
              <input type="hidden" name="id" value={valueAt(form, 'id', newId)} />
              <SelectField
                name="personId"
                label={say('Voor wie?')}
                placeholder={say('Kies iemand')}
                options={boardMembers.map(({ id, name, realName }) => ({
                  value: id,
                  label: realName ? `${name} (${realName})` : name,
                }))}
                defaultValue={valueAt(form, 'personId', personId)}
                error={problemAt(form, 'personId')}
              />
              <TextField
                name="email"
                type="email"
                autoComplete="off"
                label={say('Het nieuwe mailadres')}
                defaultValue={valueAt(form, 'email')}
                error={problemAt(form, 'email')}
              />
              <CheckboxField
                name="haveSpoken"
                value="ja"
                label={say('Ik heb de jongere zelf gesproken, en weet dat die het is')}
                defaultChecked={valueAt(form, 'haveSpoken') !== ''}
                error={problemAt(form, 'haveSpoken')}
              />
              <div>
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Vraag het aan')}
                </Button>
              </div>
            </Stack>
          </form>
        </Section>
      </Stack>
    </Page>
  );
}
