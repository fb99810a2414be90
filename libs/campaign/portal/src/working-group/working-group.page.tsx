import { dutchDay, writePeriod } from '@verbonden/shared/kernel';
import {
  Badge,
  Breadcrumb,
  Button,
  DescriptionList,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  PageRefusal,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { actOnGroup } from './act-on-group';
import { GroupDecisions } from './group-decisions';
import { GroupPapers } from './group-papers';
import { GroupTasks } from './group-tasks';
import { GroupTold } from './group-told';
import { TakeAlong } from './take-along';
import { WorkingGroupPageDocument, type WorkingGroupPageQuery } from './working-group.page.generated';

export type GroupSpace = NonNullable<WorkingGroupPageQuery['workingGroupSpace']>;

export interface GroupData {
  readonly space: GroupSpace;
  /** Today on the Dutch calendar. */
  readonly today: string;
  readonly newId: string;
  /** The task that is being changed. */
  readonly edited: string | null;
  /** The decision that gets another in its place. */
  readonly replaced: string | null;
  readonly done: string | null;
  /** What it was done to, when it can be undone. */
  readonly what: string | null;
}

/** What each part of the page gets; `form` only when it was this part that was sent. */
export interface GroupPartProps {
  readonly data: GroupData;
  readonly form: FormState | null;
}

/** Where the working group works on an edition: its tasks, decisions, files and people. */
export const workingGroupPage = definePage<GroupData>({
  path: '/week/:slug/werkgroep',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { workingGroupSpace } = await query(WorkingGroupPageDocument, { edition: params['slug'] ?? '' });
    if (!workingGroupSpace) throw new PageRefusal(404);
    return {
      space: workingGroupSpace,
      today: dutchDay(context.now),
      newId: v7(),
      edited: url.searchParams.get('bewerk'),
      replaced: url.searchParams.get('vervang'),
      done: url.searchParams.get('gedaan'),
      what: url.searchParams.get('wat'),
    };
  },
  submit: actOnGroup,
  title: ({ space }, say) => say('Werkgroep: {edition}', { edition: space.edition.name }),
  head: () => ({ noIndex: true }),
  view: GroupView,
});

function GroupView({ data, form }: ViewProps<GroupData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { edition, isArchived } = data.space;
  const sent = (name: string) => (valueAt(form, 'doe') === name ? form : null);
  return (
    <Page>
      <Stack gap="section">
        <Stack gap="large">
          <PageHeader
            title={say('Werkgroep')}
            lead={say('Wat wij samen doen voor deze Week. Alleen wie meedoet in de werkgroep ziet dit.')}
            badge={isArchived ? <Badge>{say('Archief')}</Badge> : undefined}
            meta={[edition.name, writePeriod(edition.beginsOn, edition.endsOn, locale)]}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[{ href: href(`/week/${edition.slug}`), label: edition.name }]}
              />
            }
          />
          {form?.code === 'CONFLICT' ? (
            <Notice kind="attention" title={form.message} />
          ) : (
            <FormProblems form={form} />
          )}
          {form ? null : <GroupTold data={data} />}
          {isArchived ? (
            <Notice kind="info" title={say('Deze editie is geweest')}>
              {say('Je kunt alles nog lezen. Verder werken doe je in de volgende editie.')}
            </Notice>
          ) : null}
        </Stack>
        {isArchived ? <TakeAlong data={data} form={sent('meenemen')} /> : null}
        <GroupTasks data={data} form={sent('taak')} />
        <GroupDecisions data={data} form={sent('besluit')} />
        <GroupPapers data={data} form={sent('stuk')} />
        <Section
          id="wie"
          title={say('Wie er meedoen')}
          link={{ href: href('/verbanden/werkgroep-week'), label: say('Over de werkgroep') }}
        >
          <People space={data.space} />
        </Section>
        <MailChoice data={data} />
      </Stack>
    </Page>
  );
}

/** Who takes part, by organisation; one without people here stays in the list. */
function People({ space: { organisations, members } }: { space: GroupSpace }) {
  const say = useSay();
  const namesAt = (id: string | null) =>
    members
      .filter(({ organisation }) => (organisation?.id ?? null) === id)
      .flatMap(({ person }) => person?.name ?? [])
      .join(', ');
  return (
    <DescriptionList
      facts={[
        ...organisations.map(({ id, name }) => ({
          term: name,
          details: namesAt(id) || say('Nog niemand met een account'),
        })),
        { term: say('Coördinatie'), details: namesAt(null) },
      ]}
    />
  );
}

/** Mail about tasks is for who wants it. */
function MailChoice({ data: { space } }: { data: GroupData }) {
  const say = useSay();
  const href = useHref();
  const { mailWanted, edition } = space;
  return (
    <Section id="mail" title={say('Mail over je taken')}>
      <form method="post" action={href(`/week/${edition.slug}/werkgroep`)}>
        <input type="hidden" name="doe" value="mail" />
        <Stack>
          <p>
            {mailWanted
              ? say('Je krijgt mail als je een taak krijgt, en een week voor de dag.')
              : say('Je krijgt geen mail over je taken.')}
          </p>
          <div>
            <Button type="submit" name="wil" value={mailWanted ? 'nee' : 'ja'} size="small">
              {mailWanted ? say('Zet de mail uit') : say('Zet de mail aan')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}
