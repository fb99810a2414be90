import { dutchDay, looksAfterNetwork } from '@verbonden/shared/kernel';
import {
  BarChart,
  Breadcrumb,
  Button,
  DateField,
  Disclosure,
  LinkButton,
  Page,
  PageHeader,
  Row,
  Section,
  Stack,
  TextArea,
} from '@verbonden/shared/ui';
import {
  definePage,
  Island,
  localHref,
  PageRefusal,
  PageStop,
  snippet,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import bodyYears from './body-years.island';
import { dayOfYear, heldOn, organisationsIn, readOnDay, type ShownRole, yearsOf } from './body-words';
import { BodyPageDocument, type BodyPageQuery } from './body.page.generated';

interface BodyData {
  readonly body: Omit<NonNullable<BodyPageQuery['body']>, 'history'>;
  readonly roles: readonly ShownRole[];
  readonly today: string;
  /** The day that is shown. */
  readonly day: string;
  /** What was asked for and is no day. */
  readonly noDay: string | null;
  readonly publicUrl: string;
}

/** One body of the network: what it is, and who took part in it on any day. */
export const bodyPage = definePage<BodyData>({
  path: '/verbanden/:slug',
  async load({ params, url, query, context }) {
    const { body } = await query(BodyPageDocument, { slug: params['slug'] ?? '' });
    if (!body) throw new PageRefusal(404);
    const { history, ...rest } = body;
    const today = dutchDay(context.now);
    const asked = url.searchParams.get('op')?.trim() ?? '';
    const day = readOnDay(asked, today);
    if (day && asked && asked !== day) {
      // One address for each day, however it was typed.
      const path = `/verbanden/${rest.slug}${day === today ? '' : `?op=${day}`}`;
      throw new PageStop(
        new Response(null, { status: 303, headers: { location: localHref(context.locale, path) } }),
      );
    }
    const roles: readonly ShownRole[] = history;
    return {
      body: rest,
      roles,
      today,
      day: day ?? today,
      noDay: day ? null : asked,
      publicUrl: context.publicUrl,
    };
  },
  title: ({ body }) => body.name,
  head: ({ body }) => ({ description: body.description }),
  view: BodyView,
});

function BodyView({ data }: ViewProps<BodyData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { body, roles, today, day, noDay } = data;
  const path = `/verbanden/${body.slug}`;
  return (
    <Page>
      <Stack gap="section">
        <PageHeader
          title={body.name}
          lead={body.description}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/verbanden'), label: say('Verbanden') }]}
            />
          }
          actions={
            looksAfterNetwork(viewer) ? (
              <LinkButton href={href(`${path}/rollen`)}>{say('Houd de rollen bij')}</LinkButton>
            ) : undefined
          }
          meta={body.since ? [say('sinds {year}', { year: body.since.slice(0, 4) })] : []}
        />
        <Section id="wie" title={say('Wie doet mee?')}>
          <Stack>
            <Island of={bodyYears} props={{ path, roles, day, today }} />
            <Disclosure title={say('Kies een precieze dag')} open={noDay !== null}>
              <form method="get" action={href(path)} noValidate>
                <Row>
                  <DateField
                    name="op"
                    id="dag"
                    label={say('Op welke dag?')}
                    hint={say('Bijvoorbeeld 1-1-2020. Leeg is vandaag.')}
                    defaultValue={noDay ?? (day === today ? '' : day)}
                    error={
                      noDay === null
                        ? undefined
                        : say('Vul een datum in, bijvoorbeeld 1-1-2020. We tonen nu vandaag.')
                    }
                  />
                  <Button type="submit">{say('Toon die dag')}</Button>
                </Row>
              </form>
            </Disclosure>
          </Stack>
        </Section>
        <BodyGrowth roles={roles} today={today} />
        <OnYourSite data={data} />
      </Stack>
    </Page>
  );
}

/** How many took part, year by year. */
function BodyGrowth({ roles, today }: Pick<BodyData, 'roles' | 'today'>) {
  const say = useSay();
  const { from, to } = yearsOf(roles, today);
  if (from === to) return null;
  const bars = Array.from({ length: to - from + 1 }, (_, place) => from + place).map((year) => ({
    label: String(year),
    value: organisationsIn(heldOn(roles, dayOfYear(year, today))),
  }));
  const [first, last] = [bars[0]!, bars.at(-1)!];
  return (
    <BarChart
      title={say('Hoeveel organisaties deden mee?')}
      count={say('op 1 januari; dit jaar op vandaag')}
      sentence={say('Van {before} in {from} naar {now} nu.', {
        before: String(first.value),
        from: first.label,
        now: String(last.value),
      })}
      bars={bars}
      whole={Math.max(...bars.map(({ value }) => value))}
      table={{ open: say('Bekijk als tabel'), label: say('Jaar'), value: say('Organisaties') }}
    />
  );
}

/** The lines that put the wall on a partner's own site. */
function OnYourSite({ data: { body, publicUrl } }: { data: BodyData }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const address = `${localHref(locale, '/insluiten/deelnemers')}?verband=${body.slug}`;
  const lines = snippet(publicUrl + address, say('Wie meedoet in {name}', { name: body.name }));
  return (
    <Disclosure title={say('Zet deze lijst op je eigen site')}>
      <Stack gap="small">
        <TextArea
          name="regels"
          label={say('Plak dit in je eigen pagina')}
          hint={say('De lijst houdt zichzelf bij: binnen een uur staat een verandering ook bij jou.')}
          rows={3}
          readOnly
          defaultValue={lines}
        />
        <p>
          <a href={address}>{say('Zo ziet het eruit')}</a>
        </p>
      </Stack>
    </Disclosure>
  );
}
