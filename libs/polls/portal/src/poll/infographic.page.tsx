import { LinkButton, Page, PageHeader, Section, Stack, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { PollInfographicPageDocument, type PollInfographicPageQuery } from './infographic.page.generated';
import styles from './infographic.module.css';

type Infographic = NonNullable<PollInfographicPageQuery['poll']>;

/** The results as one picture to share, with all that is in it as text beside it. */
export const infographicPage = definePage<Infographic>({
  path: '/peiling/:slug/infographic',
  async load({ params, query }) {
    const { poll } = await query(PollInfographicPageDocument, { slug: params['slug'] ?? '' });
    if (!poll?.shownResults) throw new PageRefusal(404);
    return poll;
  },
  title: ({ title }, say) => say('Infographic: {title}', { title }),
  view: InfographicView,
});

function InfographicView({ data: poll }: ViewProps<Infographic>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const language = locale === 'en' ? '?taal=en' : '';
  const file = (ending: string) => `/files/peilingen/${poll.slug}.${ending}${language}`;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={poll.title}
          breadcrumb={<a href={href(`/peiling/${poll.slug}`)}>{say('Alle uitkomsten')}</a>}
        />
        <img
          className={styles.picture}
          src={file('svg')}
          alt={say('De uitkomsten als tekening. Alles wat erop staat, staat hieronder als tekst.')}
          width={1080}
        />
        <Toolbar
          primary={
            <LinkButton href={file('png')} download>
              {say('Download als afbeelding (PNG)')}
            </LinkButton>
          }
        >
          <LinkButton href={file('svg')} variant="quiet" download>
            {say('Download als tekening (SVG)')}
          </LinkButton>
        </Toolbar>
        <Section id="tekst" title={say('Alles wat erop staat, als tekst')}>
          <ul>
            {poll
              .shownResults!.figures.filter(({ rows }) => rows.length > 0)
              .map(({ code, wording, count, rows }) => (
                <li key={code}>
                  {wording} {count === null ? say('(aantal niet bekend)') : say('(n = {count})', { count })}
                  <ul>
                    {rows.map(({ label, percent }) => (
                      <li key={label}>
                        {label}: {percent}%
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
          </ul>
        </Section>
      </Stack>
    </Page>
  );
}
