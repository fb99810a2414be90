import { Breadcrumb, Button, Page, PageHeader, Stack, TextField, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  problemAt,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { afterwards } from '../care/afterwards-address';
import { signInFirst } from '../sign-in-first';
import {
  TakeBackThanksDocument,
  ThankForKnowledgeDocument,
  ThanksPageDocument,
  type ThanksPageQuery,
} from './thanks.page.generated';

type Item = NonNullable<ThanksPageQuery['knowledgeItem']>;

/** Thanks the maker with one press on the page of the item; here is where a sentence with it is asked again. */
export const thanksPage = definePage<Item>({
  path: '/kennis/:slug/bedankt',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { knowledgeItem } = await query(ThanksPageDocument, { slug: params['slug'] ?? '' });
    if (!knowledgeItem) throw new PageRefusal(404);
    return knowledgeItem;
  },
  async submit({ params, query, form, mutate, goTo }) {
    const slug = params['slug'] ?? '';
    const { knowledgeItem } = await query(ThanksPageDocument, { slug });
    const id = knowledgeItem?.id ?? '';
    if (form.line('stap') === 'haal-terug') {
      const { state } = await mutate(TakeBackThanksDocument, { input: { id } });
      return state ?? goTo(afterwards(slug, 'niet-bedankt'));
    }
    const input = { id, sentence: form.lineOrNull('sentence') };
    return (await mutate(ThankForKnowledgeDocument, { input })).state ?? goTo(afterwards(slug, 'bedankt'));
  },
  title: ({ title }, say) => say('Dank je wel voor {title}', { title }),
  head: () => ({ noIndex: true }),
  view: ThanksView,
});

function ThanksView({ data: { slug, title }, form }: ViewProps<Item>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Zeg dank je wel')}
        lead={title}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href(`/kennis/${slug}`), label: title }]} />
        }
      />
      <FormProblems form={form} />
      <form method="post" action={href(`/kennis/${slug}/bedankt`)} noValidate>
        <Stack>
          <TextField
            name="sentence"
            label={say('Wat had je eraan?')}
            optional={say('niet verplicht')}
            audience={say('Alleen de maker leest dit, met je naam.')}
            defaultValue={valueAt(form, 'sentence')}
            error={problemAt(form, 'sentence')}
          />
          <Toolbar
            primary={
              <Button type="submit" variant="primary">
                {say('Zeg dank je wel')}
              </Button>
            }
          />
        </Stack>
      </form>
    </Page>
  );
}
