import { Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { reasonToYou } from '../ask/reason-words';
import { ReplyForm } from '../ask/reply-form';
import { PlainText } from '../signal/plain-text';
import {
  type AskedByLinkFragment,
  AskedPageDocument,
  NotKnownByLinkDocument,
  PassOnByLinkDocument,
  ReplyByLinkDocument,
  ShowReplyNameByLinkDocument,
} from './asked.page.generated';
import { NotForYou } from './not-for-you';
import { Reacted } from './reacted';

/** Where the mail to a member who is asked leads, without signing in: answer, pass on, or say that you do not know. */
export const askedPage = definePage<AskedByLinkFragment>({
  path: '/gevraagd/:token',
  async load({ params, query }) {
    const { askedByLink } = await query(AskedPageDocument, { token: params['token'] ?? '' });
    if (!askedByLink) throw new PageRefusal(404);
    return askedByLink;
  },
  submit: react,
  title: ({ title }) => title,
  head: () => ({ noIndex: true }),
  view: AskedView,
});

async function react({ params, form, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const token = params['token'] ?? '';
  const done = () => goTo(`/gevraagd/${token}`);
  switch (form.line('stap')) {
    case 'geef-door': {
      const colleagueId = form.line('colleagueId');
      return (await mutate(PassOnByLinkDocument, { input: { token, colleagueId } })).state ?? done();
    }
    case 'weet-niet':
      return (await mutate(NotKnownByLinkDocument, { input: { token } })).state ?? done();
    case 'naam': {
      const input = { token, showName: form.line('naam') === 'erbij' };
      return (await mutate(ShowReplyNameByLinkDocument, { input })).state ?? done();
    }
    default: {
      const input = { token, body: form.prose('body'), showName: form.isTicked('showName') };
      return (await mutate(ReplyByLinkDocument, { input })).state ?? done();
    }
  }
}

function AskedView({ data, form }: ViewProps<AskedByLinkFragment>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { title, body, outcome, canReply } = data;
  const isWaiting = outcome === 'WAITING' && canReply;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={title}
          meta={[asker(data, say), data.themeLabel, ...(data.regionLabel ? [data.regionLabel] : [])]}
        />
        <FormProblems form={form} />
        <PlainText text={body} />
        {isWaiting ? (
          <>
            <Section
              id="antwoord"
              title={say('Weet jij dit?')}
              lead={say('We vragen het jou. {why}', {
                why: reasonToYou(data.reasons[0] ?? 'COORDINATES', say),
              })}
            >
              <ReplyForm
                action={address}
                keep={`gevraagd-${data.signalId}`}
                step="reageer"
                form={form?.values['stap']?.[0] === 'reageer' ? form : null}
                own={null}
              />
            </Section>
            <NotForYou colleagues={data.colleagues} form={form} />
          </>
        ) : (
          <Reacted asked={data} form={form} />
        )}
        <p>
          <a href={href(`${address}/niet-meer`)}>{say('Vraag mij niets meer')}</a>
        </p>
      </Stack>
    </Page>
  );
}

function asker(
  { askerName, askerOrganisation }: AskedByLinkFragment,
  say: ReturnType<typeof useSay>,
): string {
  const name = askerName ?? say('iemand uit het netwerk');
  return askerOrganisation
    ? say('Van {name}, {organisation}', { name, organisation: askerOrganisation.name })
    : say('Van {name}', { name });
}
