import { hasRole, mostCounted, readDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Columns,
  DateField,
  EmptyState,
  FilterPanel,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  SelectField,
  Stack,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { AuditLogPageDocument, type AuditLogPageQuery } from './audit-log.page.generated';
import { AuditMoments } from './audit-moments';

interface LogData extends AuditLogPageQuery {
  /** What was asked for, as it stands in the address. */
  readonly asked: Readonly<Record<'wie' | 'soort' | 'wat' | 'van' | 'tot' | 'lezen', string>>;
}

/** Who did and read what: for an administrator, who can prove it. */
export const auditLogPage = definePage<LogData>({
  path: '/beheer/logboek',
  async load({ url, query, context }) {
    signInFirst(context, '/beheer/logboek');
    if (!hasRole(context.viewer, 'ADMINISTRATOR')) throw new PageRefusal(403);
    const of = (name: string) => url.searchParams.get(name)?.trim() ?? '';
    const asked = {
      ...{ wie: of('wie'), soort: of('soort'), wat: of('wat'), lezen: of('lezen') },
      ...{ van: of('van'), tot: of('tot') },
    };
    const filter = {
      who: asked.wie || null,
      kind: asked.soort || null,
      operation: asked.wat || null,
      sort: asked.lezen === 'ja' ? ('READ' as const) : null,
      from: readDate(asked.van, new Date()),
      until: readDate(asked.tot, new Date()),
    };
    return { ...(await query(AuditLogPageDocument, { filter, after: url.searchParams.get('na') })), asked };
  },
  title: (_, say) => say('Logboek'),
  head: () => ({ noIndex: true }),
  view: LogView,
});

function LogView({ data: { auditLog, auditKinds, auditOperations, asked } }: ViewProps<LogData>) {
  const say = useSay();
  const href = useHref();
  const { edges, pageInfo, totalCount } = auditLog;
  const { now } = usePageFacts();
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  const next = new URLSearchParams([...query, ['na', pageInfo.endCursor ?? '']]);
  const choices = (list: LogData['auditKinds']) => list.map(({ code, label }) => ({ value: code, label }));
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Logboek')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/bureau'), label: say('Bureau') }]}
            />
          }
          lead={say('Wie wat deed en wie bijzondere gegevens las. Niemand kan hier iets veranderen.')}
          actions={
            <LinkButton href={`/files/logboek/${quarter(now)}.csv`}>
              {say('Laatste drie maanden als bestand')}
            </LinkButton>
          }
        />
        <Columns
          asideFirst
          aside={
            <FilterPanel
              title={say('Zoek in het logboek')}
              action={href('/beheer/logboek')}
              submitLabel={say('Zoek')}
              closeLabel={say('Sluiten')}
            >
              <TextField
                name="wie"
                label={say('Wie')}
                hint={say('Een naam of mailadres')}
                defaultValue={asked.wie}
              />
              <SelectField
                name="soort"
                label={say('Waarover')}
                placeholder={say('Alles')}
                options={choices(auditKinds)}
                defaultValue={asked.soort}
              />
              <SelectField
                name="wat"
                label={say('Wat iemand deed')}
                placeholder={say('Alles')}
                options={choices(auditOperations)}
                defaultValue={asked.wat}
              />
              <SelectField
                name="lezen"
                label={say('Doen of lezen')}
                placeholder={say('Allebei')}
                options={[{ value: 'ja', label: say('Alleen wat gelezen is') }]}
                defaultValue={asked.lezen}
              />
              <DateField name="van" label={say('Vanaf')} defaultValue={asked.van} />
              <DateField name="tot" label={say('Tot en met')} defaultValue={asked.tot} />
            </FilterPanel>
          }
        >
          <Stack>
            <p role="status">
              {totalCount > mostCounted
                ? say('Meer dan duizend gebeurtenissen')
                : say('{count, plural, one {# gebeurtenis} other {# gebeurtenissen}}', { count: totalCount })}
            </p>
            {edges.length > 0 ? (
              <AuditMoments events={edges.map(({ node }) => node)} linked />
            ) : (
              <EmptyState title={say('Niets gevonden')}>
                {say('Maak je zoekvraag ruimer, of haal er iets uit weg.')}
              </EmptyState>
            )}
            <Pagination
              label={say('Bladeren door het logboek')}
              {...(pageInfo.hasNextPage
                ? { next: { href: href(`/beheer/logboek?${next.toString()}`), label: say('Verder terug') } }
                : {})}
            />
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

/** The last three months as the file's door names them. */
function quarter(now: number): string {
  const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);
  return `${day(now - 92 * 86_400_000)}--${day(now)}`;
}
