import { Page, PageHeader, Stack } from '@verbonden/shared/ui';
import { definePage, orNull, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { UnknownLink } from '../mail-link/unknown-link';
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
    const found = await orNull(query(FeedbackLinkDocument, { token: params['token'] ?? '' }));
    return { asked: found?.feedbackByLink ?? null, done };
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
        <UnknownLink />
      )}
    </Page>
  );
}
