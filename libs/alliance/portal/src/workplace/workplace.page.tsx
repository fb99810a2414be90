import { writeShortDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Columns,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Section,
  Stack,
  Table,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  Help,
  PageRefusal,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { changeWorkplace } from './change-workplace';
import { InviteColleagues } from './invite-colleagues';
import { InviteReport } from './invite-report';
import { OpenInvitations } from './open-invitations';
import { roleWords } from './role-words';
import { WorkplaceDone } from './workplace-done';
import { WorkplacePageDocument, type WorkplacePageQuery } from './workplace.page.generated';

export interface WorkplaceData {
  readonly workplace: NonNullable<WorkplacePageQuery['workplace']>;
  readonly done: URLSearchParams;
}

/** Who works for an organisation: for its editors, and for who looks after the network. */
export const workplacePage = definePage<WorkplaceData>({
  path: '/organisaties/:slug/mensen',
  async load({ params, url, query, context }) {
    const slug = params['slug'] ?? '';
    signInFirst(context, `/organisaties/${slug}/mensen`);
    const { workplace } = await query(WorkplacePageDocument, { slug, after: url.searchParams.get('na') });
    if (!workplace) throw new PageRefusal(404);
    return { workplace, done: url.searchParams };
  },
  submit: changeWorkplace,
  title: ({ workplace }, say) => say('Wie werkt er bij {name}?', { name: workplace.organisation.name }),
  head: () => ({ noIndex: true }),
  view: WorkplaceView,
});

function WorkplaceView({ data: { workplace, done }, form }: ViewProps<WorkplaceData>) {
  const say = useSay();
  const href = useHref();
  const { organisation } = workplace;
  return (
    <Page>
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Wie werkt er bij {name}?', { name: organisation.name })}
            lead={say(
              'Wie hier staat, mag meedoen namens {name}. Wie je weghaalt, ziet er meteen niets meer van.',
              {
                name: organisation.name,
              },
            )}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[
                  { href: href('/organisaties'), label: say('Organisaties') },
                  { href: href(`/organisaties/${organisation.slug}`), label: organisation.name },
                ]}
              />
            }
            actions={<LinkButton href="#uitnodigen">{say('Nodig collega’s uit')}</LinkButton>}
          />
          <WorkplaceDone done={done} organisation={organisation} />
          <FormProblems form={form} />
          <Help
            title={say('Wat mag een professional, en wat een redacteur?')}
            chapter="redacteur#collegas-uitnodigen"
          >
            {say(
              'Een professional leest en doet mee namens jullie. Een redacteur houdt ook de pagina bij, nodigt collega’s uit en ziet wie hier werkt. Met twee redacteuren ligt er niets stil als er een weg is.',
            )}
          </Help>
        </Stack>
        <InviteReport form={form} />
        <Columns
          aside={
            <InviteColleagues
              organisation={organisation}
              form={form}
              isSent={done.get('gedaan') === 'uitgenodigd'}
            />
          }
        >
          <Stack gap="section">
            <Colleagues workplace={workplace} />
            <OpenInvitations workplace={workplace} />
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

function Colleagues({ workplace: { organisation, colleagues } }: Pick<WorkplaceData, 'workplace'>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { edges, totalCount, pageInfo } = colleagues;
  const path = `/organisaties/${organisation.slug}/mensen`;
  const day = (moment: string) => writeShortDate(new Date(moment), locale);
  return (
    <Section
      id="collegas"
      title={say('{count, plural, =0 {Hier werkt nog niemand} one {# collega} other {# collega’s}}', {
        count: totalCount,
      })}
    >
      <Table
        caption={say('Wie hier werkt, op naam')}
        captionHidden
        columns={[
          { key: 'wie', header: say('Wie') },
          { key: 'rol', header: say('Als') },
          { key: 'sinds', header: say('Sinds') },
          { key: 'ja', header: say('Uitgenodigd door') },
        ]}
        rows={edges.map(({ node: { id, name, jobTitle, roles, since, acceptedAt, invitedBy } }) => ({
          key: id,
          cells: [
            <>
              <a href={href(`${path}/${id}`)}>{name}</a>
              {jobTitle ? `, ${jobTitle}` : null}
            </>,
            roleWords(roles, say),
            day(since),
            acceptedAt && invitedBy
              ? say('{name}, ja gezegd op {day}', { name: invitedBy, day: day(acceptedAt) })
              : '–',
          ],
        }))}
        empty={say('Nodig iemand uit, dan staat die hier na het ja.')}
      />
      <Pagination
        label={say('Bladeren door de collega’s')}
        {...(pageInfo.hasNextPage && pageInfo.endCursor
          ? {
              next: {
                href: href(`${path}?na=${encodeURIComponent(pageInfo.endCursor)}`),
                label: say('Verder'),
              },
            }
          : {})}
      />
    </Section>
  );
}
