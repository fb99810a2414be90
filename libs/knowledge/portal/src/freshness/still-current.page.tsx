import { writeDate } from '@verbonden/shared/kernel';
import { Button, LinkButton, Notice, Page, PageHeader, Panel, Stack, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { labelOf } from '../terms';
import {
  ConfirmKnowledgeByLinkDocument,
  StillCurrentPageDocument,
  type StillCurrentPageQuery,
} from './still-current.page.generated';

type Asked = NonNullable<StillCurrentPageQuery['stillCurrentByLink']> & { readonly level: string };

/** Where the mail 'Nog actueel?' leads, signed out. Looking does nothing, only the button does (P12). */
export const stillCurrentPage = definePage<Asked>({
  path: '/nog-actueel/:token',
  async load({ params, query }) {
    const { stillCurrentByLink, knowledgeTerms } = await query(StillCurrentPageDocument, {
      token: params['token'] ?? '',
    });
    if (!stillCurrentByLink) throw new PageRefusal(404);
    const level = labelOf(knowledgeTerms, 'evidenceLevels', stillCurrentByLink.evidenceLevel);
    return { ...stillCurrentByLink, level };
  },
  async submit({ params, mutate, goTo }) {
    const token = params['token'] ?? '';
    const { state } = await mutate(ConfirmKnowledgeByLinkDocument, { input: { token } });
    return state ?? goTo(`/nog-actueel/${token}`);
  },
  title: (_, say) => say('Nog actueel?'),
  head: () => ({ noIndex: true }),
  view: StillCurrentView,
});

function StillCurrentView({ data, form }: ViewProps<Asked>) {
  const { title, slug, isAsked, confirmedOn, evidenceUrl } = data;
  const say = useSay();
  const href = useHref();
  const { address, locale } = usePageFacts();
  const read = <LinkButton href={href(`/kennis/${slug}`)}>{say('Lees de tekst')}</LinkButton>;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader title={say('Nog actueel?')} lead={title} />
        <FormProblems form={form} />
        {isAsked ? (
          <form method="post" action={href(address)}>
            <Stack>
              {evidenceUrl ? <SourceOfLevel asked={data} url={evidenceUrl} /> : null}
              <p>{say('Lees het nog eens door. Klopt het, dan is één druk genoeg.')}</p>
              <Toolbar
                primary={
                  <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                    {say('Ja, dit klopt nog')}
                  </Button>
                }
              >
                {read}
                <LinkButton href={href(`/kennis/${slug}/bewerken`)}>{say('Ik pas het aan')}</LinkButton>
                <LinkButton href={href(`/kennis/${slug}`)} variant="quiet">
                  {say('Archiveer het op de pagina zelf')}
                </LinkButton>
              </Toolbar>
            </Stack>
          </form>
        ) : (
          <Notice kind="success" title={say('Dank je wel, hier hoef je niets meer te doen.')} action={read}>
            {confirmedOn
              ? say('Op {day} is gezegd dat dit klopt.', {
                  day: writeDate(new Date(`${confirmedOn}T12:00:00Z`), locale),
                })
              : say('De tekst is intussen veranderd of gearchiveerd.')}
          </Notice>
        )}
      </Stack>
    </Page>
  );
}

/** The level that stands here, and where to see whether it still does. */
function SourceOfLevel({
  asked: { level, evidenceOn },
  url,
}: {
  readonly asked: Asked;
  readonly url: string;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Panel tone="quiet">
      <Stack gap="small">
        <h2>{say('Staat het niveau nog goed?')}</h2>
        <p>
          {evidenceOn
            ? say('Hier staat: {level}, van {day}.', {
                level,
                day: writeDate(new Date(`${evidenceOn}T12:00:00Z`), locale),
              })
            : say('Hier staat: {level}.', { level })}
        </p>
        <p>
          <a href={url} rel="nofollow noopener">
            {say('Kijk bij de bron: {host}', { host: URL.parse(url)?.hostname ?? url })}
          </a>
        </p>
      </Stack>
    </Panel>
  );
}
