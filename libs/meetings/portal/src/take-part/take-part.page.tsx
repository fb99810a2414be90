import { isSignedIn } from '@verbonden/shared/kernel';
import {
  Button,
  CheckboxField,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Panel,
  Section,
  Stack,
  TextArea,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { takePart } from './take-part-form';
import {
  type ShownParticipationFragment,
  TakePartByLinkDocument,
  TakePartDocument,
} from './take-part.generated';
import { TakePartDone } from './take-part-done';

interface TakePartData {
  readonly now: ShownParticipationFragment;
  readonly byLink: boolean;
  readonly done: string | null;
  readonly item: string | null;
  /** Ids for what may be made here: the same form twice makes one thing. */
  readonly ids: { readonly hand: string; readonly item: string };
}

/** What a participant does with their own phone while the meeting is on: a hand, a question, something to share. */
export const takePartPage = definePage<TakePartData>({
  path: '/bijeenkomsten/:slug/meedoen',
  async load({ params, url, query }) {
    const { participation } = await query(TakePartDocument, { slug: params['slug'] ?? '' });
    return dataOf(participation, url, false);
  },
  submit: (args) => takePart(args, null),
  title: ({ now }, say) => say('Meedoen: {title}', { title: now.meeting.title }),
  head: () => ({ noIndex: true }),
  view: TakePartView,
});

/** The same, signed out, by the link in the mail. */
export const takePartLinkPage = definePage<TakePartData>({
  path: '/aanmelding/:token/meedoen',
  async load({ params, url, query }) {
    const { participationByLink } = await query(TakePartByLinkDocument, { token: params['token'] ?? '' });
    return dataOf(participationByLink, url, true);
  },
  submit: (args) => takePart(args, args.params['token'] ?? ''),
  title: ({ now }, say) => say('Meedoen: {title}', { title: now.meeting.title }),
  head: () => ({ noIndex: true }),
  view: TakePartView,
});

function dataOf(now: ShownParticipationFragment, { searchParams }: URL, byLink: boolean): TakePartData {
  return {
    now,
    byLink,
    done: searchParams.get('gedaan'),
    item: searchParams.get('stuk'),
    ids: { hand: crypto.randomUUID(), item: crypto.randomUUID() },
  };
}

/** What is typed is kept until it was taken; after that the form begins empty. */
function keptAs(what: string, { now, done }: TakePartData, form: FormState | null): string | undefined {
  return done && !form ? undefined : `${what}-${now.meeting.id}`;
}

function TakePartView({ data, form }: ViewProps<TakePartData>) {
  const say = useSay();
  const href = useHref();
  const { viewer, address } = usePageFacts();
  const { now, byLink, done, item } = data;
  const signedIn = isSignedIn(viewer);
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader title={say('Doe mee')} lead={now.meeting.title} />
        <FormProblems form={form} />
        <TakePartDone done={form ? null : done} item={item} />
        {now.takesPart && now.isToday ? <Hand data={data} form={form} /> : null}
        {now.takesPart && !now.isToday ? (
          <Notice kind="info" title={say('Je hand opsteken kan op de dag zelf.')} />
        ) : null}
        {!now.takesPart && !signedIn && !byLink ? (
          <Notice
            kind="info"
            title={say('Log in om je hand op te steken')}
            action={
              <LinkButton href={href(`/inloggen?terug=${encodeURIComponent(address)}`)} variant="primary">
                {say('Inloggen')}
              </LinkButton>
            }
          >
            {say('Geen zin in een wachtwoord? De link in je mail werkt ook.')}
          </Notice>
        ) : null}
        {!now.takesPart && (signedIn || byLink) ? (
          <Notice kind="info" title={say('Je staat niet op de lijst')}>
            {say('Je hand opsteken is voor wie meedoet. Delen kan altijd.')}
          </Notice>
        ) : null}
        {now.takesPart ? (
          <Section
            id="vragen"
            title={say('Heb je een vraag?')}
            lead={say('Schrijf hem op, zonder naam, of laat zien wat jij ook wilt weten.')}
          >
            <LinkButton href={href(`${address.split('?')[0]?.replace(/\/meedoen$/, '')}/vragen`)}>
              {say('Vragen van deze bijeenkomst')}
            </LinkButton>
          </Section>
        ) : null}
        {signedIn ? <ShareSomething data={data} form={form} /> : null}
      </Stack>
    </Page>
  );
}

function Hand({ data, form }: { data: TakePartData; form: FormState | null }) {
  const { now, ids } = data;
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const path = href(address.split('?')[0] ?? '');
  const meeting = <input type="hidden" name="meetingId" value={now.meeting.id} />;
  if (now.turn) {
    const { status, question } = now.turn;
    return (
      <Panel>
        <Stack>
          <p>
            <strong>
              {status === 'SPEAKING'
                ? say('Je bent aan het woord.')
                : now.before === 0
                  ? say('Je hand is omhoog. Je bent de volgende.')
                  : say(
                      'Je hand is omhoog. {before, plural, one {Er is nog # voor je.} other {Er zijn er nog # voor je.}}',
                      {
                        before: now.before,
                      },
                    )}
            </strong>
          </p>
          {question ? <p>{question}</p> : null}
          <form method="post" action={path}>
            {meeting}
            <Button type="submit" name="stap" value="omlaag">
              {say('Doe mijn hand omlaag')}
            </Button>
          </form>
          <LinkButton href={path} variant="quiet">
            {say('Kijk opnieuw')}
          </LinkButton>
        </Stack>
      </Panel>
    );
  }
  return (
    <Panel>
      <form method="post" action={path} noValidate data-keep={keptAs('hand', data, form)}>
        <Stack>
          {meeting}
          <input type="hidden" name="id" value={valueAt(form, 'id', ids.hand)} />
          <TextArea
            name="question"
            label={say('Je vraag')}
            optional={say('niet verplicht')}
            audience={say('De begeleider ziet dit, en het scherm als je aan de beurt bent.')}
            rows={3}
            maxLength={500}
            defaultValue={valueAt(form, 'question')}
            error={problemAt(form, 'question')}
          />
          <CheckboxField
            name="anonymous"
            label={say('Stel mijn vraag zonder naam')}
            hint={say('We bewaren dan nergens van wie hij is. Je kunt hem ook niet meer terughalen.')}
            defaultChecked={form?.values['anonymous'] !== undefined}
          />
          <Button type="submit" name="stap" value="hand" variant="primary" busyText={say('Even wachten…')}>
            {say('Steek mijn hand op')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}

/** A question for the network, or a practice in the making: a minute each, finished later. */
function ShareSomething({ data, form }: { data: TakePartData; form: FormState | null }) {
  const { now, ids } = data;
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <>
      <Section
        id="deel"
        title={say('Deel iets wat bij jou werkt')}
        lead={say(
          'Een paar zinnen is genoeg. Het wordt een concept van jou: niemand ziet het tot je het afmaakt.',
        )}
      >
        <form
          method="post"
          action={href(address.split('?')[0] ?? '')}
          noValidate
          data-keep={keptAs('deel', data, form)}
        >
          <Stack>
            <input type="hidden" name="itemId" value={valueAt(form, 'itemId', ids.item)} />
            <TextField
              name="title"
              label={say('Hoe heet het?')}
              maxLength={200}
              defaultValue={valueAt(form, 'title')}
              error={problemAt(form, 'title')}
            />
            <TextArea
              name="summary"
              label={say('Wat doen jullie, en wat levert het op?')}
              rows={4}
              maxLength={600}
              defaultValue={valueAt(form, 'summary')}
              error={problemAt(form, 'summary')}
            />
            <Button type="submit" name="stap" value="deel" busyText={say('Even wachten…')}>
              {say('Bewaar als mijn concept')}
            </Button>
          </Stack>
        </form>
      </Section>
      <Section
        id="vraagstuk"
        title={say('Loop je ergens op vast?')}
        lead={say('Leg het voor aan het netwerk, dan kan iemand het oppakken.')}
      >
        <LinkButton href={href(`/signalen/nieuw?bijeenkomst=${now.meeting.slug}`)}>
          {say('Geef een signaal door')}
        </LinkButton>
      </Section>
    </>
  );
}
