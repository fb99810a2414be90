import { looksAfterNetwork, readDate } from '@verbonden/shared/kernel';
import { Breadcrumb, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  signInFirst,
  type SubmitArgs,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { BeginRoles } from './begin-roles';
import {
  BeginPartnershipsDocument,
  BodyRolesPageDocument,
  type BodyRolesPageQuery,
  EndPartnershipDocument,
} from './body-roles.page.generated';
import { EndRoles } from './end-roles';

export interface BodyRolesData extends BodyRolesPageQuery {
  readonly body: NonNullable<BodyRolesPageQuery['body']>;
  readonly search: string;
  /** The code of the body whose organisations are offered. */
  readonly from: string;
  readonly done: URLSearchParams;
}

/** Who has which role in a body, kept by who looks after the network: given to many at once, and closed with a day. */
export const bodyRolesPage = definePage<BodyRolesData>({
  path: '/verbanden/:slug/rollen',
  async load({ params, url, query, context }) {
    const slug = params['slug'] ?? '';
    signInFirst(context, `/verbanden/${slug}/rollen`);
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const search = url.searchParams.get('zoek')?.trim() ?? '';
    const from = url.searchParams.get('uit')?.trim() ?? '';
    const answer = await query(BodyRolesPageDocument, {
      slug,
      filter: { search: search || null, body: from || null },
    });
    if (!answer.body) throw new PageRefusal(404);
    return { ...answer, body: answer.body, search, from, done: url.searchParams };
  },
  submit: changeRoles,
  title: ({ body: { name } }, say) => say('Rollen in {name}', { name }),
  head: () => ({ noIndex: true }),
  view: BodyRolesView,
});

async function changeRoles({
  form,
  params,
  mutate,
  goTo,
  context,
}: SubmitArgs): Promise<Response | FormState> {
  const path = `/verbanden/${params['slug'] ?? ''}/rollen`;
  const day = (name: string) => readDate(form.line(name), context.now) ?? form.line(name);
  if (form.line('stap') === 'eindig') {
    const input = { partnershipId: form.line('partnershipId'), until: day('until') };
    return (await mutate(EndPartnershipDocument, { input })).state ?? goTo(`${path}?gedaan=geëindigd`);
  }
  const { state, data } = await mutate(BeginPartnershipsDocument, {
    input: {
      bodyId: form.line('bodyId'),
      organisationIds: form.all('organisationIds'),
      role: form.line('role'),
      since: day('since'),
    },
  });
  if (state) return state;
  const { begun, had } = data.beginPartnerships;
  return goTo(`${path}?gedaan=begonnen&nieuw=${begun}&al=${had}`);
}

function BodyRolesView({ data, form }: ViewProps<BodyRolesData>) {
  const say = useSay();
  const href = useHref();
  const { body, done } = data;
  const number = (name: string) => Number(done.get(name)) || 0;
  return (
    <Page>
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Rollen in {name}', { name: body.name })}
            lead={say('Wat eindigt, blijft in de geschiedenis. Zo blijft te zien wie wanneer meedeed.')}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[
                  { href: href('/verbanden'), label: say('Verbanden') },
                  { href: href(`/verbanden/${body.slug}`), label: body.name },
                ]}
              />
            }
          />
          {done.get('gedaan') === 'begonnen' ? (
            <Notice
              kind="success"
              live="status"
              title={say(
                '{begun, plural, =0 {Niemand kreeg een nieuwe rol.} one {# organisatie kreeg de rol.} other {# organisaties kregen de rol.}} {had, plural, =0 {} one {# had hem al.} other {# hadden hem al.}}',
                { begun: number('nieuw'), had: number('al') },
              )}
            />
          ) : null}
          {done.get('gedaan') === 'geëindigd' ? (
            <Notice
              kind="success"
              live="status"
              title={say('De rol is geëindigd. Hij blijft in de geschiedenis.')}
            />
          ) : null}
          <FormProblems form={form} />
        </Stack>
        <BeginRoles data={data} form={form} />
        <EndRoles data={data} form={form} />
      </Stack>
    </Page>
  );
}
