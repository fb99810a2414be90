import { writeDate } from '@verbonden/shared/kernel';
import { Button, LinkButton, Notice, Page, PageHeader, Stack, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  ConfirmKnowledgeByLinkDocument,
  StillCurrentPageDocument,
  type StillCurrentPageQuery,
} from './still-current.page.generated';

type Asked = NonNullable<StillCurrentPageQuery['stillCurrentByLink']>;

/** Where the mail 'Nog actueel?' leads, signed out. Looking does nothing, only the button does (P12). */
export const stillCurrentPage = definePage<Asked>({
  path: '/nog-actueel/:token',
  async load({ params, query }) {
    const { stillCurrentByLink } = await query(StillCurrentPageDocument, { token: params['token'] ?? '' });
    if (!stillCurrentByLink) throw new PageRefusal(404);
    return stillCurrentByLink;
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

function StillCurrentView({ data: { title, slug, isAsked, confirmedOn }, form }: ViewProps<Asked>) {
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
