import { writeDate } from '@verbonden/shared/kernel';
import { Badge, LinkButton, Page, PageHeader, Prose, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { MeetingPath } from '../meeting-path';
import { howManyCame, whenIs } from '../meeting-words';
import { recapData } from './recap-data';
import { RecapPageDocument, type RecapPageQuery } from './recap.generated';

interface RecapData {
  readonly meeting: RecapPageQuery['meeting'];
  readonly recap: NonNullable<RecapPageQuery['meeting']['recap']>;
  readonly network: RecapPageQuery['network'];
}

/** The recap of a meeting, for everybody. */
export const recapPage = definePage<RecapData>({
  path: '/bijeenkomsten/:slug/terugblik',
  async load({ query, params }) {
    const { meeting, network } = await query(RecapPageDocument, { slug: params['slug'] ?? '' });
    if (!meeting.recap) throw new PageRefusal(404);
    return { meeting, recap: meeting.recap, network };
  },
  title: ({ meeting }, say) => say('Terugblik: {title}', { title: meeting.title }),
  head: ({ meeting, recap, network }, { context, say }) => ({
    description: say('Terugblik op {title}, {day}.', {
      title: meeting.title,
      day: writeDate(new Date(meeting.startsAt), context.locale),
    }),
    jsonLd: recapData(
      { ...meeting, recap },
      { publicUrl: context.publicUrl, publisher: network.name, locale: context.locale },
    ),
  }),
  view: RecapView,
});

function RecapView({ data: { meeting, recap } }: ViewProps<RecapData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const path = href(`/bijeenkomsten/${meeting.slug}`);
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<MeetingPath meeting={meeting} />}
        badge={<Badge tone="brand">{say('Terugblik')}</Badge>}
        title={meeting.title}
        lead={whenIs(meeting, locale)}
        meta={[
          ...[howManyCame(meeting, say)].filter((each) => each !== null),
          recap.changedAt
            ? say('Gepubliceerd {day}, aangepast {changed}', {
                day: writeDate(new Date(recap.publishedAt), locale),
                changed: writeDate(new Date(recap.changedAt), locale),
              })
            : say('Gepubliceerd {day}', { day: writeDate(new Date(recap.publishedAt), locale) }),
        ]}
      />
      <Prose html={recap.html} lang={recap.language} />
      <div data-print="none">
        <Toolbar primary={<LinkButton href={path}>{say('Bekijk het programma')}</LinkButton>}>
          {meeting.questionPage ? (
            <LinkButton href={`${path}/vragen`}>{say('Lees de vragen en antwoorden')}</LinkButton>
          ) : null}
          <LinkButton href={href('/bijeenkomsten')} variant="quiet">
            {say('Bekijk wat er nog komt')}
          </LinkButton>
          {meeting.viewerCanEdit ? (
            <LinkButton href={`${path}/terugblik-maken`} variant="quiet">
              {say('Pas de terugblik aan')}
            </LinkButton>
          ) : null}
        </Toolbar>
      </div>
    </Page>
  );
}
