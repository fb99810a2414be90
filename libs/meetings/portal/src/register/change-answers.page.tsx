import { isSignedIn } from '@verbonden/shared/kernel';
import { Page, PageHeader } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  localHref,
  type PageArgs,
  PageStop,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { AnswersForm, sessionsAsked } from '../choices/answers-form';
import { answersIn, atWishes } from '../choices/answers-input';
import { ChangeAnswersDocument } from '../choices/choices.generated';
import { roundsOf } from '../choices/rounds';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { OwnAnswersPageDocument, type OwnAnswersPageQuery } from './change-answers.generated';

interface AnswersData {
  readonly meeting: OwnAnswersPageQuery['meeting'];
  readonly mine: NonNullable<OwnAnswersPageQuery['meeting']['viewerRegistration']>;
}

/** Another session, or something else to tell, by who comes; how they come is changed on the page of the meeting. */
export const changeAnswersPage = definePage<AnswersData>({
  path: '/bijeenkomsten/:slug/aanmelding',
  async load(args) {
    const path = `/bijeenkomsten/${args.params['slug']}`;
    if (!isSignedIn(args.context.viewer))
      throw goTo(args, `/inloggen?terug=${encodeURIComponent(`${path}/aanmelding`)}`);
    const { meeting } = await args.query(OwnAnswersPageDocument, { slug: args.params['slug'] ?? '' });
    const { registrationState: state, viewerRegistration: mine } = meeting;
    if (!mine || mine.status === 'CANCELLED') throw goTo(args, `${path}?gedaan=NOT_REGISTERED`);
    if (state !== 'OPEN' && state !== 'FULL_WAITLIST') throw goTo(args, `${path}?gedaan=CLOSED`);
    return { meeting, mine };
  },
  submit: change,
  title: ({ meeting: { title } }, say) => say('Je sessies en wensen: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: AnswersView,
});

function goTo({ context }: PageArgs, path: string): PageStop {
  return new PageStop(
    new Response(null, { status: 303, headers: { location: localHref(context.locale, path) } }),
  );
}

async function change({ form, params, mutate, goTo: to }: SubmitArgs): Promise<Response | FormState> {
  const { choices, ...told } = answersIn(form, form.isTicked('diet'));
  const { state, data } = await mutate(ChangeAnswersDocument, {
    input: {
      registrationId: form.line('registrationId'),
      ...(form.isTicked(sessionsAsked) && { choices }),
      ...told,
    },
  });
  if (state) return atWishes(state, choices);
  const { outcome } = data.changeRegistration;
  const isSaved = outcome === 'CONFIRMED' || outcome === 'WAITLISTED' || outcome === 'UNCHANGED';
  return to(`/bijeenkomsten/${params['slug']}?gedaan=${isSaved ? 'bijgewerkt' : outcome}`);
}

function AnswersView({ data: { meeting, mine }, form }: ViewProps<AnswersData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const rounds = roundsOf(meeting.agenda);
  const path = `/bijeenkomsten/${meeting.slug}`;
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<MeetingPath meeting={meeting} />}
        title={rounds.length > 0 ? say('Je sessies en wensen') : say('Je wensen')}
        lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
      />
      <FormProblems form={form} />
      <AnswersForm
        action={href(`${path}/aanmelding`)}
        back={href(path)}
        keep={`aanmelding-${meeting.slug}`}
        hidden={{ registrationId: mine.id }}
        rounds={rounds}
        mode={mine.mode}
        choices={mine.choices}
        told={mine}
        form={form}
      />
    </Page>
  );
}
