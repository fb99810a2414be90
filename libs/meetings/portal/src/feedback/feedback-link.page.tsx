import { EmptyState, LinkButton, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { whenIs } from '../meeting-words';
import { atQuestions, feedbackIn } from './feedback-input';
import { FeedbackStanding } from './feedback-standing';
import {
  FeedbackLinkDocument,
  type FeedbackLinkQuery,
  GiveFeedbackByLinkDocument,
} from './feedback.generated';

interface LinkData {
  /** Null when the link was altered or leads nowhere any more. */
  readonly asked: FeedbackLinkQuery['feedbackByLink'] | null;
  readonly done: string | null;
}

/** Where the link in a mail leads, signed out: say what you thought. Only the button there acts (P12). */
export const feedbackLinkPage = definePage<LinkData>({
  path: '/waardering/:token',
  async load({ params, url, query }) {
    const done = url.searchParams.get('gedaan');
    try {
      const { feedbackByLink } = await query(FeedbackLinkDocument, { token: params['token'] ?? '' });
      return { asked: feedbackByLink, done };
    } catch (refusal) {
      if (refusal instanceof PageRefusal && refusal.status === 404) return { asked: null, done };
      throw refusal;
    }
  },
  async submit({ params, form, mutate, goTo }) {
    const token = params['token'] ?? '';
    const words = feedbackIn(form);
    const { state, data } = await mutate(GiveFeedbackByLinkDocument, { input: { token, ...words } });
    return state
      ? atQuestions(state, words.scores)
      : goTo(`/waardering/${token}?gedaan=${data.giveFeedbackByLink.outcome}`);
  },
  title: ({ asked }, say) =>
    asked ? say('Wat vond je ervan? {title}', { title: asked.meeting.title }) : say('Deze link werkt niet'),
  head: () => ({ noIndex: true }),
  view: FeedbackLinkView,
});

function FeedbackLinkView({ data: { asked, done }, form }: ViewProps<LinkData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Page width="reading">
      {asked ? (
        <>
          <PageHeader
            title={say('Wat vond je ervan?')}
            lead={`${asked.meeting.title}, ${whenIs(asked.meeting, locale)}`}
          />
          <Stack gap="large">
            <FeedbackStanding slug={asked.meeting.slug} asked={asked} done={done} form={form} />
          </Stack>
        </>
      ) : (
        <>
          <PageHeader title={say('Deze link werkt niet')} />
          <EmptyState
            title={say('Misschien is hij niet helemaal meegekomen')}
            action={<LinkButton href={href('/bijeenkomsten')}>{say('Bekijk wat er nog komt')}</LinkButton>}
          >
            {say('Open de link nog eens vanuit de mail, of vraag het de coördinator.')}
          </EmptyState>
        </>
      )}
    </Page>
  );
}
