import {
  Button,
  CopyButton,
  DescriptionList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  orNull,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { placeWord, whenLines } from '../activity/activity-words';
import {
  CampaignSignupPageDocument,
  type CampaignSignupPageQuery,
  LeaveActivityDocument,
} from './signup.page.generated';

interface SignupData {
  readonly signup: CampaignSignupPageQuery['campaignSignupByLink'];
  readonly token: string;
  readonly done: string | null;
}

/** What the own link of a sign-up opens: that you come, and the button to leave. It only shows; the button acts. */
export const signupPage = definePage<SignupData>({
  path: '/week/aanmelding/:token',
  forYoungPeople: true,
  async load({ params, url, query }) {
    const token = params['token'] ?? '';
    const answer = await orNull(query(CampaignSignupPageDocument, { token }));
    return { signup: answer?.campaignSignupByLink ?? null, token, done: url.searchParams.get('gedaan') };
  },
  async submit({ params, mutate, goTo }) {
    const token = params['token'] ?? '';
    const { state } = await mutate(LeaveActivityDocument, { input: { token } });
    return state ?? goTo(`/week/aanmelding/${token}?gedaan=afgemeld`);
  },
  status: ({ signup }) => (signup ? 200 : 410),
  title: ({ signup }, say) =>
    signup ? say('Je komt naar: {title}', { title: signup.activity.title }) : say('Je aanmelding'),
  head: () => ({ noIndex: true }),
  view: SignupView,
});

function SignupView({ data: { signup, token, done }, form }: ViewProps<SignupData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (!signup) {
    return (
      <Page width="reading">
        <EmptyState
          title={done === 'afgemeld' ? say('Je bent afgemeld') : say('Deze aanmelding is er niet meer')}
          action={<LinkButton href={href('/week')}>{say('Kijk wat er te doen is')}</LinkButton>}
        >
          {done === 'afgemeld'
            ? say('We hebben je naam en je e-mail meteen gewist. Fijn dat je het liet weten.')
            : say('Je meldde je af, of de activiteit is meer dan zeven dagen geleden. Dan wissen we alles.')}
        </EmptyState>
      </Page>
    );
  }
  const { activity, chosenName, hasReminder } = signup;
  const isOff = activity.status === 'CANCELLED';
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={isOff ? say('Dit gaat niet door.') : say('Je komt, {name}!', { name: chosenName })}
          lead={activity.title}
        />
        <FormProblems form={form} />
        {done === 'aangemeld' && !isOff ? (
          <Notice kind="success" live="status" title={say('Je staat op de lijst.')}>
            {hasReminder
              ? say('De dag ervoor krijg je een mail. Daarin staat ook deze link.')
              : say('Bewaar deze pagina: met de link kun je je afmelden.')}
          </Notice>
        ) : null}
        <DescriptionList
          facts={[
            { term: say('Wanneer'), details: whenLines(activity, locale) },
            {
              term: say('Waar'),
              details: [
                activity.venue,
                [activity.address, activity.postcode].filter(Boolean).join(', '),
                placeWord(activity, say),
              ],
            },
            { term: say('Van'), details: activity.organisation.name },
          ]}
        />
        <Toolbar
          primary={
            <LinkButton href={href(`/week/activiteit/${activity.slug}`)} variant="secondary">
              {say('Bekijk de activiteit')}
            </LinkButton>
          }
        >
          <LinkButton href={`/calendar/activiteit/${activity.slug}.ics`} variant="secondary">
            {say('Zet in je agenda')}
          </LinkButton>
          <CopyButton told={say('De link is gekopieerd.')}>{say('Kopieer de link')}</CopyButton>
        </Toolbar>
        <form method="post" action={href(`/week/aanmelding/${token}`)}>
          <Stack>
            <p>{say('Kun je toch niet? Geef je plek dan terug. We wissen je naam en je e-mail meteen.')}</p>
            <div>
              <Button type="submit">{say('Ik kom niet')}</Button>
            </div>
          </Stack>
        </form>
      </Stack>
    </Page>
  );
}
