import { Page, PageHeader } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  localHref,
  PageStop,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { AnswersForm, sessionsAsked } from '../choices/answers-form';
import { answersIn, atWishes } from '../choices/answers-input';
import { roundsOf } from '../choices/rounds';
import { whenIs } from '../meeting-words';
import { AnswersByLinkDocument, LinkAnswersDocument, type LinkAnswersQuery } from './link-answers.generated';

interface LinkAnswersData {
  readonly token: string;
  readonly link: LinkAnswersQuery['registrationByLink'];
}

/**
 * Choosing sessions and telling what you need by the link of a mail, for who has no account. What was told before is not
 * shown: a mail is passed on easily, and needs are nobody else's.
 */
export const linkAnswersPage = definePage<LinkAnswersData>({
  path: '/aanmelding/:token/sessies',
  async load({ params, query, context }) {
    const token = params['token'] ?? '';
    const { registrationByLink: link } = await query(LinkAnswersDocument, { token });
    // The page of the link says what there is instead.
    if (!link.canChange || link.registration.status === 'CANCELLED') {
      const location = localHref(context.locale, `/aanmelding/${token}`);
      throw new PageStop(new Response(null, { status: 303, headers: { location } }));
    }
    return { token, link };
  },
  submit: change,
  title: ({ link }, say) => say('Je sessies en wensen: {title}', { title: link.registration.meeting.title }),
  head: () => ({ noIndex: true }),
  view: LinkAnswersView,
});

/** What is left empty stays as it was. */
async function change({ form, params, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const token = params['token'] ?? '';
  const { choices, proudOf, shareProudOf, access, diet } = answersIn(form, true);
  const { state, data } = await mutate(AnswersByLinkDocument, {
    input: {
      token,
      ...(form.isTicked(sessionsAsked) && { choices }),
      ...(proudOf && { proudOf, shareProudOf }),
      ...(access && { access }),
      ...(diet && { diet }),
    },
  });
  if (state) return atWishes(state, choices);
  const { outcome } = data.changeRegistrationByLink;
  const isSaved = outcome === 'CONFIRMED' || outcome === 'WAITLISTED' || outcome === 'UNCHANGED';
  return goTo(`/aanmelding/${token}?gedaan=${isSaved ? 'bijgewerkt' : outcome}`);
}

function LinkAnswersView({ data: { token, link }, form }: ViewProps<LinkAnswersData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { meeting, mode } = link.registration;
  const path = `/aanmelding/${token}`;
  return (
    <Page width="reading">
      <PageHeader title={say('Je sessies en wensen')} lead={`${meeting.title}, ${whenIs(meeting, locale)}`} />
      <FormProblems form={form} />
      <p>
        {say('Vertelde je al iets? Dat staat hier niet, maar we hebben het wel. Leeg laten verandert niets.')}
      </p>
      <AnswersForm
        action={href(`${path}/sessies`)}
        back={href(path)}
        rounds={roundsOf(meeting.agenda)}
        mode={mode}
        choices={link.choices}
        form={form}
      />
    </Page>
  );
}
