import { writeDate } from '@verbonden/shared/kernel';
import { Breadcrumb, LinkButton, Notice, Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { FieldValue } from './field-value';
import { VersionPageDocument, type VersionPageQuery } from './versions.page.generated';

interface VersionData {
  readonly item: NonNullable<VersionPageQuery['knowledgeItem']>;
  readonly version: NonNullable<VersionPageQuery['knowledgeVersion']>;
}

/** One text as it was published, field by field. */
export const versionPage = definePage<VersionData>({
  path: '/kennis/:slug/versies/:number',
  async load({ params, query }) {
    const number = Number(params['number']);
    if (!Number.isInteger(number) || number < 1 || number > 1_000_000) throw new PageRefusal(404);
    const { knowledgeItem, knowledgeVersion } = await query(VersionPageDocument, {
      slug: params['slug'] ?? '',
      number,
    });
    if (!knowledgeItem || !knowledgeVersion) throw new PageRefusal(404);
    return { item: knowledgeItem, version: knowledgeVersion };
  },
  title: ({ item, version }, say) =>
    say('Versie {number} van {title}', { number: version.number, title: item.title }),
  head: () => ({ noIndex: true }),
  view: VersionView,
});

function VersionView({ data: { item, version } }: ViewProps<VersionData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const path = `/kennis/${item.slug}`;
  const { number, publishedAt } = version;
  const isNow = number === item.versionNumber;
  const [title, ...rest] = [
    version.fields.find(({ field }) => field === 'title'),
    ...version.fields.filter(({ field }) => field !== 'title' && field !== 'summary'),
  ];
  return (
    <Page width="reading">
      <PageHeader
        title={title?.values[0] ?? item.title}
        lead={version.fields.find(({ field }) => field === 'summary')?.values[0] ?? ''}
        meta={[
          say('Versie {number}', { number }),
          ...(publishedAt ? [writeDate(new Date(publishedAt), locale)] : []),
        ]}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              { href: href('/kennis'), label: say('Kennis') },
              { href: href(path), label: item.title },
              { href: href(`${path}/versies`), label: say('Versies') },
            ]}
          />
        }
        actions={
          isNow || publishedAt === null ? null : (
            <LinkButton href={href(`${path}/verschil?van=${number}&naar=${item.versionNumber}`)}>
              {say('Wat veranderde sindsdien?')}
            </LinkButton>
          )
        }
      />
      <Stack gap="large">
        {isNow ? null : (
          <Notice
            kind="attention"
            title={publishedAt ? say('Dit is een oudere tekst.') : say('Deze tekst staat nog niet online.')}
            action={<a href={href(path)}>{say('Lees de tekst van nu')}</a>}
          />
        )}
        {version.note ? <Notice title={say('Wat veranderde')}>{version.note}</Notice> : null}
        {rest
          .filter((field) => field !== undefined)
          .map((field) => (
            <Section key={field.field} id={`veld-${field.field}`} title={field.label} headingLevel={2}>
              <FieldValue field={field} />
            </Section>
          ))}
      </Stack>
    </Page>
  );
}
