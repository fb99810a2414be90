import { isSignedIn } from '@verbonden/shared/kernel';
import { Breadcrumb, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  PageStop,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import type { SignalWordsFragment } from '../words.generated';
import { type FormOrigin, originOfForm } from './origin-of-form';
import { RaiseForm } from './raise-form';
import { RaiseSignalDocument, RaiseSignalPageDocument } from './raise-signal.page.generated';

interface RaiseData {
  readonly id: string;
  readonly words: SignalWordsFragment;
  readonly origin: FormOrigin;
  /** What somebody searched for in vain. */
  readonly question: string;
  /** Members are asked too, unless who raises it unticks that. */
  readonly asksMembers: boolean;
}

/** Raises a signal: made for a phone, under a minute. */
export const raiseSignalPage = definePage<RaiseData>({
  path: '/signalen/nieuw',
  async load({ url, query, context }) {
    if (!isSignedIn(context.viewer)) {
      const back = encodeURIComponent(url.pathname + url.search);
      throw new PageStop(
        new Response(null, { status: 303, headers: { location: `/inloggen?terug=${back}` } }),
      );
    }
    if (context.viewer.roles.length === 0) throw new PageRefusal(403);
    const [{ network }, origin] = await Promise.all([
      query(RaiseSignalPageDocument, {}),
      originOfForm({ url, query }),
    ]);
    const question = url.searchParams.get('vraag')?.trim().slice(0, 120) ?? '';
    const asksMembers = origin.kind === 'SEARCH' || url.searchParams.get('leden') === 'ja';
    return { id: v7(), words: network, origin, question, asksMembers };
  },
  async submit({ url, query, form, mutate, goTo }) {
    const { kind, id: originId, meeting } = await originOfForm({ url, query });
    const { state, data } = await mutate(RaiseSignalDocument, {
      input: {
        id: form.line('id'),
        title: form.line('title'),
        body: form.prose('body'),
        theme: form.line('theme'),
        setting: form.lineOrNull('setting'),
        sector: form.lineOrNull('sector'),
        region: form.lineOrNull('region'),
        originKind: kind,
        originId,
        askMembers: form.isTicked('askMembers'),
      },
    });
    const from = meeting ? `&bijeenkomst=${meeting.slug}` : '';
    const done = form.isTicked('askMembers') ? 'gevraagd' : 'ingebracht';
    return state ?? goTo(`/signalen/${data.raiseSignal.id}?gedaan=${done}${from}`);
  },
  title: ({ asksMembers }, say) =>
    asksMembers ? say('Vraag het aan het netwerk') : say('Breng een signaal in'),
  head: () => ({ noIndex: true }),
  view: RaiseView,
});

function RaiseView({ data, form }: ViewProps<RaiseData>) {
  const say = useSay();
  const href = useHref();
  const { meeting } = data.origin;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={data.asksMembers ? say('Vraag het aan het netwerk') : say('Breng een signaal in')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/signalen'), label: say('Signalen') }]}
            />
          }
          lead={
            data.asksMembers
              ? say('Durf te vragen. Iemand in het netwerk weet hier vast iets van.')
              : say('Waar loop je tegenaan, en weet je nog niet wat helpt? Vertel het in een minuut.')
          }
          {...(meeting
            ? {
                meta: [
                  <span key="bij">
                    {say('Dit hoort bij')}{' '}
                    <a href={href(`/bijeenkomsten/${meeting.slug}`)}>{meeting.title}</a>
                  </span>,
                ],
              }
            : {})}
        />
        {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
        <FormProblems form={form} />
        <RaiseForm
          form={form}
          words={data.words}
          id={form?.values['id']?.[0] ?? data.id}
          question={data.question}
          asksMembers={data.asksMembers}
        />
      </Stack>
    </Page>
  );
}
