import { isSignedIn } from '@verbonden/shared/kernel';
import { Page, PageHeader, Stack } from '@verbonden/shared/ui';
import { definePage, localHref, PageStop, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { atQuestions, feedbackIn } from './feedback-input';
import { FeedbackStanding } from './feedback-standing';
import { GiveFeedbackDocument, OwnFeedbackDocument, type OwnFeedbackQuery } from './feedback.generated';

interface OwnData {
  readonly meeting: OwnFeedbackQuery['meeting'];
  readonly done: string | null;
}

/** The same as behind the link in the mail, from the page of the meeting, for who is signed in. */
export const ownFeedbackPage = definePage<OwnData>({
  path: '/bijeenkomsten/:slug/wat-vond-je',
  async load({ params, query, url, context: { viewer, locale } }) {
    if (!isSignedIn(viewer)) {
      const location = localHref(locale, `/inloggen?terug=${encodeURIComponent(url.pathname)}`);
      throw new PageStop(new Response(null, { status: 303, headers: { location } }));
    }
    const { meeting } = await query(OwnFeedbackDocument, { slug: params['slug'] ?? '' });
    return { meeting, done: url.searchParams.get('gedaan') };
  },
  async submit({ params, form, mutate, goTo }) {
    const words = feedbackIn(form);
    const input = { registrationId: form.line('registrationId'), ...words };
    const { state, data } = await mutate(GiveFeedbackDocument, { input });
    return state
      ? atQuestions(state, words.scores)
      : goTo(`/bijeenkomsten/${params['slug']}/wat-vond-je?gedaan=${data.giveFeedback.outcome}`);
  },
  title: ({ meeting }, say) => say('Wat vond je ervan? {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: OwnFeedbackView,
});

function OwnFeedbackView({ data: { meeting, done }, form }: ViewProps<OwnData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<MeetingPath meeting={meeting} />}
        title={say('Wat vond je ervan?')}
        lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
      />
      <Stack gap="large">
        <FeedbackStanding slug={meeting.slug} asked={meeting.viewerFeedback} done={done} form={form} />
      </Stack>
    </Page>
  );
}
