import { dayAsTyped, dutchDay, readDate, writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  CheckboxGroup,
  DateField,
  Notice,
  Page,
  PageHeader,
  Prose,
  Section,
  Stack,
  TextArea,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  problemAt,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  valuesAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import {
  EndMembershipDocument,
  LeavingPageDocument,
  type LeavingPageQuery,
  WithdrawLeavingDocument,
} from './leaving.page.generated';

interface LeavingData {
  readonly ahead: NonNullable<LeavingPageQuery['organisationLeaving']>;
  readonly newId: string;
  readonly now: Date;
  readonly done: string | null;
}

/** An organisation stops taking part: what ends, what stays, and what its people would come to, to keep or cancel. */
export const leavingPage = definePage<LeavingData>({
  path: '/organisaties/:slug/vertrek',
  async load({ params, url, query, context }) {
    const slug = params['slug'] ?? '';
    signInFirst(context, `/organisaties/${slug}/vertrek`);
    const { organisationLeaving } = await query(LeavingPageDocument, { slug });
    if (!organisationLeaving) throw new PageRefusal(404);
    const done = url.searchParams.get('gedaan');
    return { ahead: organisationLeaving, newId: v7(), now: context.now, done };
  },
  async submit({ form, params, mutate, goTo, context }) {
    const path = `/organisaties/${params['slug']}`;
    if (form.line('stap') === 'blijf') {
      const { state } = await mutate(WithdrawLeavingDocument, { input: { id: form.line('leavingId') } });
      return state ?? goTo(`${path}/vertrek?gedaan=blijft`);
    }
    const typed = form.line('onDay');
    const { state, data } = await mutate(EndMembershipDocument, {
      input: {
        id: form.line('id'),
        organisationId: form.line('organisationId'),
        onDay: readDate(typed, context.now) ?? typed,
        words: form.lineOrNull('words'),
        cancelIds: form.all('cancelIds'),
      },
    });
    if (state) return state;
    return goTo(data.endMembership.doneAt ? `${path}#rollen` : `${path}/vertrek?gedaan=gepland`);
  },
  title: ({ ahead }, say) => say('{name} doet niet meer mee', { name: ahead.organisation.name }),
  head: () => ({ noIndex: true }),
  view: LeavingView,
});

function LeavingView({ data, form }: ViewProps<LeavingData>) {
  const say = useSay();
  const href = useHref();
  const { organisation, planned, roleCount, peopleCount } = data.ahead;
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('{name} doet niet meer mee', { name: organisation.name })}
            lead={say('Stoppen mag altijd. Hier zie je vooraf wat er dan gebeurt.')}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[
                  { href: href('/organisaties'), label: say('Organisaties') },
                  { href: href(`/organisaties/${organisation.slug}`), label: organisation.name },
                ]}
              />
            }
          />
          {data.done === 'blijft' ? (
            <Notice kind="success" title={say('Jullie blijven meedoen.')} live="status" />
          ) : null}
          <FormProblems form={form} />
          <Prose>
            <ul>
              <li>
                {say(
                  '{count, plural, =0 {Er is nu geen rol die eindigt.} one {# rol eindigt. Die blijft in de geschiedenis staan.} other {# rollen eindigen. Die blijven in de geschiedenis staan.}}',
                  { count: roleCount },
                )}
              </li>
              <li>
                {say(
                  '{count, plural, =0 {Er werkt hier niemand met een account.} one {# persoon verliest meteen wat deze organisatie gaf. Het account blijft, en er gaat een mail.} other {# mensen verliezen meteen wat deze organisatie gaf. Hun account blijft, en ieder krijgt een mail.}}',
                  { count: peopleCount },
                )}
              </li>
              <li>{say('Wat jullie deelden blijft staan, met jullie naam erbij.')}</li>
            </ul>
          </Prose>
        </Stack>
        {planned ? <Planned data={data} /> : <LeavingForm data={data} form={form} />}
      </Stack>
    </Page>
  );
}

/** A leaving on a day to come can be taken back until then. */
function Planned({ data: { ahead } }: { data: LeavingData }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const day = writeDate(new Date(`${ahead.planned!.onDay}T12:00:00Z`), locale);
  return (
    <Notice
      kind="attention"
      title={say('Dit staat gepland voor {day}.', { day })}
      action={
        <form method="post" action={href(`/organisaties/${ahead.organisation.slug}/vertrek`)}>
          <input type="hidden" name="leavingId" value={ahead.planned!.id} />
          <Button type="submit" name="stap" value="blijf">
            {say('Toch blijven meedoen')}
          </Button>
        </form>
      }
    >
      {say('Op die dag krijgt iedereen een mail, met de eigen aanmeldingen die dan nog staan.')}
    </Notice>
  );
}

function LeavingForm({ data: { ahead, newId, now }, form }: ViewProps<LeavingData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { organisation, commitments } = ahead;
  return (
    <form method="post" action={href(`/organisaties/${organisation.slug}/vertrek`)} noValidate>
      <Stack gap="section">
        <input type="hidden" name="id" value={form?.values['id']?.[0] ?? newId} />
        <input type="hidden" name="organisationId" value={organisation.id} />
        <Section id="aanmeldingen" title={say('Waar jullie mensen nog naartoe gaan')}>
          {commitments.length > 0 ? (
            <CheckboxGroup
              name="cancelIds"
              label={say('Wat meld je af?')}
              hint={say('Wat je niet aanvinkt, blijft staan. Alleen bij een vertrek van vandaag of eerder.')}
              defaultValues={[...valuesAt(form, 'cancelIds')]}
              options={commitments.map(({ id, personName, title, startsAt }) => ({
                value: id,
                label: `${personName}: ${title}`,
                hint: writeDate(new Date(startsAt), locale),
              }))}
            />
          ) : (
            <p>{say('Niemand heeft zich ergens voor aangemeld.')}</p>
          )}
        </Section>
        <Section id="wanneer" title={say('Vanaf wanneer?')}>
          <Stack>
            <DateField
              name="onDay"
              label={say('De eerste dag dat jullie niet meer meedoen')}
              hint={say('Bijvoorbeeld 24-3-2027.')}
              pickLabel={say('Kies in de kalender')}
              defaultValue={valueAt(form, 'onDay', dayAsTyped(dutchDay(now)))}
              error={problemAt(form, 'onDay')}
            />
            <TextArea
              name="words"
              label={say('Waarom? (niet verplicht)')}
              audience={say('Alleen een coördinator leest dit.')}
              rows={3}
              maxLength={1000}
              defaultValue={valueAt(form, 'words')}
              error={problemAt(form, 'words')}
            />
            <div>
              <Button type="submit" name="stap" value="weg" variant="danger" busyText={say('Even wachten…')}>
                {say('{name} stopt met meedoen', { name: organisation.name })}
              </Button>
            </div>
          </Stack>
        </Section>
      </Stack>
    </form>
  );
}
