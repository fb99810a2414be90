import { LinkButton, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  orNull,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { UnknownLink } from '../mail-link/unknown-link';
import { whenIs } from '../meeting-words';
import {
  AcceptRequestDocument,
  DeclineRequestDocument,
  RequestLinkDocument,
  type RequestLinkQuery,
} from './request-link.generated';
import { answerField, RequestAnswers } from './request-answers';
import { Answered } from './answered';

export type RequestLink = RequestLinkQuery['requestByLink'];

interface LinkData {
  /** Null when the link was altered or leads nowhere any more. */
  readonly link: RequestLink | null;
  readonly done: string | null;
}

/**
 * Where the link in a mail about something that is not sure yet leads, signed out: a guest confirms, a colleague agrees,
 * who is invited answers. It shows, and only a button acts (P12).
 */
export const requestLinkPage = definePage<LinkData>({
  path: '/verzoek/:token',
  async load({ params, url, query }) {
    const done = url.searchParams.get('gedaan');
    const found = await orNull(query(RequestLinkDocument, { token: params['token'] ?? '' }));
    return { link: found?.requestByLink ?? null, done };
  },
  async submit({ params, form, mutate, goTo }) {
    const token = params['token'] ?? '';
    const back = (outcome: string) => goTo(`/verzoek/${token}?gedaan=${outcome}`);
    const answer = form.line(answerField);
    if (answer === 'nee') {
      const { state, data } = await mutate(DeclineRequestDocument, { input: { token } });
      return state ?? back(data.declineRequestByLink.outcome);
    }
    const mode = answer === 'ONSITE' || answer === 'ONLINE' ? answer : null;
    const { state, data } = await mutate(AcceptRequestDocument, { input: { token, mode } });
    if (state) return state;
    const { outcome, registrationToken } = data.acceptRequestByLink;
    return registrationToken ? goTo(`/aanmelding/${registrationToken}?gedaan=${outcome}`) : back(outcome);
  },
  title: ({ link }, say) => (link ? say('Kom je ook?') : say('Deze link werkt niet')),
  head: () => ({ noIndex: true }),
  view: RequestLinkView,
});

function RequestLinkView({ data: { link, done }, form }: ViewProps<LinkData>) {
  return (
    <Page width="reading">
      {link ? <Request link={link} done={form ? null : done} form={form} /> : <UnknownLink />}
    </Page>
  );
}

function Request({ link, done, form }: { link: RequestLink; done: string | null; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { meeting } = link.request;
  return (
    <>
      <PageHeader title={meeting.title} lead={whenIs(meeting, locale)} />
      <FormProblems form={form} />
      <Stack gap="large">
        {meeting.status === 'CANCELLED' ? (
          <Notice kind="attention" title={say('Deze bijeenkomst gaat niet door')}>
            {meeting.cancelledReason}
          </Notice>
        ) : (
          <>
            <Answered link={link} done={done} />
            {link.isOpen ? <RequestAnswers link={link} /> : null}
          </>
        )}
        <LinkButton href={href(`/bijeenkomsten/${meeting.slug}`)} variant="quiet">
          {say('Bekijk de bijeenkomst')}
        </LinkButton>
      </Stack>
    </>
  );
}
