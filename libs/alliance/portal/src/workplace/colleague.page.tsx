import { writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  DescriptionList,
  Notice,
  Page,
  PageHeader,
  RadioRow,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  problemAt,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { changeColleague } from './change-colleague';
import { ColleaguePageDocument, type ColleaguePageQuery } from './colleague.page.generated';
import { HandOverAndLeave } from './hand-over-and-leave';
import { roleWords } from './role-words';

type Shown = NonNullable<ColleaguePageQuery['workplace']>;

export interface ColleagueData {
  readonly organisation: Shown['organisation'];
  readonly colleague: NonNullable<Shown['colleague']>;
  readonly owned: Shown['owned'];
  /** Who can take over. */
  readonly heirs: readonly { readonly id: string; readonly name: string }[];
  readonly done: string | null;
}

/** One colleague: what they may do, and taking them out. */
export const colleaguePage = definePage<ColleagueData>({
  path: '/organisaties/:slug/mensen/:persoon',
  async load({ params, url, query, context }) {
    const [slug, id] = [params['slug'] ?? '', params['persoon'] ?? ''];
    signInFirst(context, `/organisaties/${slug}/mensen/${id}`);
    const { workplace } = await query(ColleaguePageDocument, { slug, id });
    if (!workplace?.colleague) throw new PageRefusal(404);
    const { organisation, colleague, owned, colleagues } = workplace;
    const heirs = colleagues.edges.map(({ node }) => node).filter((each) => each.id !== id);
    return { organisation, colleague, owned, heirs, done: url.searchParams.get('gedaan') };
  },
  submit: changeColleague,
  title: ({ colleague }) => colleague.name,
  head: () => ({ noIndex: true }),
  view: ColleagueView,
});

function ColleagueView({ data, form }: ViewProps<ColleagueData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { organisation, colleague, done } = data;
  const { id, name, jobTitle, email, roles, since, acceptedAt, invitedBy } = colleague;
  const path = `/organisaties/${organisation.slug}/mensen`;
  const day = (moment: string) => writeDate(new Date(moment), locale);
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={name}
            meta={[roleWords(roles, say), jobTitle].filter((each) => each !== null)}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[
                  { href: href(`/organisaties/${organisation.slug}`), label: organisation.name },
                  { href: href(path), label: say('Mensen') },
                ]}
              />
            }
          />
          {done === 'rol' ? (
            <Notice kind="success" title={say('Veranderd. Het geldt vanaf nu.')} live="status" />
          ) : null}
          {done === 'overgedragen' ? (
            <Notice
              kind="success"
              title={say('Overgedragen. Er staat hier niets meer op naam van {name}.', { name })}
              live="status"
            />
          ) : null}
          <FormProblems form={form} />
          <DescriptionList
            facts={[
              { term: say('E-mail'), details: email },
              { term: say('Werkt hier sinds'), details: day(since) },
              ...(acceptedAt && invitedBy
                ? [
                    {
                      term: say('Uitgenodigd door'),
                      details: say('{name}, ja gezegd op {day}', { name: invitedBy, day: day(acceptedAt) }),
                    },
                  ]
                : []),
            ]}
          />
        </Stack>
        <Section id="rol" title={say('Wat mag {name} hier?', { name })}>
          <form method="post" action={href(`${path}/${id}`)} noValidate>
            <Stack>
              <input type="hidden" name="organisationId" value={organisation.id} />
              <RadioRow
                name="role"
                label={say('Als')}
                options={[
                  { value: 'PROFESSIONAL', label: say('medewerker') },
                  { value: 'EDITOR', label: say('redacteur') },
                ]}
                defaultValue={roles.includes('EDITOR') ? 'EDITOR' : 'PROFESSIONAL'}
                error={problemAt(form, 'role')}
              />
              <div>
                <Button type="submit" name="stap" value="rol">
                  {say('Verander')}
                </Button>
              </div>
            </Stack>
          </form>
        </Section>
        <HandOverAndLeave data={data} form={form} />
      </Stack>
    </Page>
  );
}
