import { looksAfterNetwork, mostCounted } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Columns,
  EmptyState,
  FilterPanel,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Pagination,
  SectionNav,
  SelectField,
  Stack,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  isRefused,
  PageRefusal,
  signInFirst,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import type { MailReason, MailStand } from '@verbonden/shared/web/schema';
import { Failures } from './failures';
import { MailPause, PauseButton } from './mail-pause';
import {
  MailQueuePageDocument,
  type MailQueuePageQuery,
  PauseAllMailDocument,
  ResumeAllMailDocument,
  RetryFailedMailDocument,
  RetryMailDocument,
} from './mail-queue.generated';
import { QueuedMails } from './queued-mails';
import { reasonWords } from './reason-words';

const path = '/beheer/post';

/** The stands by their word in the address. */
const stands = {
  wacht: 'WAITING',
  laat: 'LATE',
  mislukt: 'FAILED',
  vandaag: 'SENT_TODAY',
} as const satisfies Record<string, MailStand>;
type Stand = keyof typeof stands;

const reasons: readonly MailReason[] = [
  ...(['ADDRESS_UNKNOWN', 'BAD_ADDRESS', 'MAILBOX_FULL', 'REFUSES_US', 'REFUSED'] as const),
  ...(['CAME_BACK', 'LATER', 'OUR_SERVER', 'INTERRUPTED', 'INCOMPLETE', 'OTHER'] as const),
];

interface QueueData extends MailQueuePageQuery {
  readonly stand: Stand;
  /** What was asked for, as it stands in the address. */
  readonly asked: Readonly<{ soort: string; reden: MailReason | ''; wie: string }>;
  readonly done: string | null;
  readonly count: number;
}

/** All mail of the network: what waits, is late, failed and why, and left today. */
export const mailQueuePage = definePage<QueueData>({
  path,
  async load({ url, query, context }) {
    signInFirst(context, path);
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const of = (name: string) => url.searchParams.get(name)?.trim() ?? '';
    const stand = of('stand') in stands ? (of('stand') as Stand) : 'wacht';
    const reden = reasons.find((each) => each === of('reden')) ?? ('' as const);
    const asked = { soort: of('soort'), reden, wie: of('wie') };
    const filter = {
      stand: stands[stand],
      kind: asked.soort || null,
      reason: asked.reden || null,
      who: asked.wie || null,
    };
    return {
      ...(await query(MailQueuePageDocument, { filter, after: url.searchParams.get('na') })),
      ...{ stand, asked, done: url.searchParams.get('gedaan'), count: Number(of('aantal')) || 0 },
    };
  },
  async submit({ form, mutate, goTo }) {
    const again = (count: number) => goTo(`${path}?stand=mislukt&gedaan=opnieuw&aantal=${count}`);
    switch (form.line('doe')) {
      case 'pauze':
        return (await mutate(PauseAllMailDocument, {})).state ?? goTo(`${path}?gedaan=pauze`);
      case 'verder':
        return (await mutate(ResumeAllMailDocument, {})).state ?? goTo(`${path}?gedaan=verder`);
      case 'allemaal': {
        const reason = form.line('reden') as MailReason;
        const { state, data } = await mutate(RetryFailedMailDocument, { input: { reason } });
        return state ?? again(data.retryFailedMail.count);
      }
      default: {
        const { state, data } = await mutate(RetryMailDocument, { input: { id: form.line('id') } });
        return state ?? again(data.retryMail.count);
      }
    }
  },
  title: (_, say) => say('Post'),
  head: () => ({ noIndex: true }),
  view: QueueView,
});

function QueueView({ data, form }: ViewProps<QueueData>) {
  const say = useSay();
  const href = useHref();
  const { mailQueue, mailOverview, stand, asked } = data;
  const { edges, pageInfo, totalCount } = mailQueue;
  const query = new URLSearchParams([
    ['stand', stand],
    ...Object.entries(asked).filter(([, value]) => value),
  ]);
  const next = new URLSearchParams([...query, ['na', pageInfo.endCursor ?? '']]);
  const isFiltered = Object.values(asked).some(Boolean);
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Post')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/bureau'), label: say('Bureau') }]}
            />
          }
          actions={
            <>
              <LinkButton href={href(`${path}/afzender`)}>{say('Klopt onze afzender?')}</LinkButton>
              <PauseButton overview={mailOverview} />
            </>
          }
          lead={say(
            'Alle mail van het portaal: wat wacht, wat te laat is en wat niet aankwam. Wat erin staat, lees je hier niet.',
          )}
        />
        {isRefused(form) ? <FormProblems form={form} /> : null}
        <Done data={data} />
        <MailPause overview={mailOverview} />
        <Stands stand={stand} overview={mailOverview} />
        {stand === 'mislukt' && !isFiltered ? <Failures failures={mailOverview.failures} /> : null}
        <Columns
          asideFirst
          aside={
            <FilterPanel
              title={say('Zoek in de post')}
              action={href(path)}
              submitLabel={say('Zoek')}
              closeLabel={say('Sluiten')}
              keep={{ stand }}
            >
              <TextField
                name="wie"
                label={say('Aan wie')}
                hint={say('Een deel van de naam')}
                defaultValue={asked.wie}
              />
              <SelectField
                name="soort"
                label={say('Soort mail')}
                placeholder={say('Alles')}
                options={mailOverview.kinds.map(({ code, label }) => ({ value: code, label }))}
                defaultValue={asked.soort}
              />
              {stand === 'vandaag' ? null : (
                <SelectField
                  name="reden"
                  label={say('Reden')}
                  placeholder={say('Alles')}
                  options={reasons.map((reason) => ({ value: reason, label: reasonWords(reason, say) }))}
                  defaultValue={asked.reden}
                />
              )}
            </FilterPanel>
          }
        >
          <Stack>
            <p role="status">
              {totalCount > mostCounted
                ? say('Meer dan duizend mails')
                : say('{count, plural, one {# mail} other {# mails}}', { count: totalCount })}
            </p>
            {edges.length > 0 ? (
              <QueuedMails mails={edges.map(({ node }) => node)} />
            ) : (
              <Nothing stand={stand} isFiltered={isFiltered} />
            )}
            <Pagination
              label={say('Bladeren door de post')}
              {...(pageInfo.hasNextPage
                ? { next: { href: href(`${path}?${next.toString()}`), label: say('Volgende') } }
                : {})}
            />
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

function Stands({ stand, overview }: { stand: Stand; overview: MailQueuePageQuery['mailOverview'] }) {
  const say = useSay();
  const href = useHref();
  const { waiting, late, failed, sentToday } = overview;
  const items: readonly (readonly [Stand, string, number])[] = [
    ['wacht', say('Wacht'), waiting],
    ['laat', say('Te laat'), late],
    ['mislukt', say('Mislukt'), failed],
    ['vandaag', say('Vandaag verstuurd'), sentToday],
  ];
  return (
    <SectionNav
      label={say('Hoe de post ervoor staat')}
      items={items.map(([key, label, count]) => ({
        ...{ href: href(`${path}?stand=${key}`), label, count },
        ...(key === stand ? { current: true } : {}),
      }))}
    />
  );
}

function Done({ data: { done, count } }: { data: QueueData }) {
  const say = useSay();
  const words: Readonly<Record<string, string>> = {
    pauze: say('Alle post staat op pauze.'),
    verder: say('De post gaat weer verder.'),
    opnieuw: say(
      '{count, plural, =0 {Er was niets om opnieuw te proberen.} one {# mail gaat opnieuw uit.} other {# mails gaan opnieuw uit.}}',
      {
        count,
      },
    ),
  };
  return done && words[done] ? <Notice kind="success" title={words[done]} live="status" /> : null;
}

function Nothing({ stand, isFiltered }: { stand: Stand; isFiltered: boolean }) {
  const say = useSay();
  if (isFiltered) {
    return (
      <EmptyState title={say('Niets gevonden')}>
        {say('Maak je zoekvraag ruimer, of haal er iets uit weg.')}
      </EmptyState>
    );
  }
  const titles: Readonly<Record<Stand, string>> = {
    wacht: say('Er wacht geen mail'),
    laat: say('Alles gaat op tijd weg'),
    mislukt: say('Alles kwam aan, voor zover we weten'),
    vandaag: say('Vandaag ging er nog geen mail weg'),
  };
  return <EmptyState title={titles[stand]}>{say('Hier staat vanzelf iets zodra het er is.')}</EmptyState>;
}
