import {
  Breadcrumb,
  Button,
  LinkButton,
  Page,
  PageHeader,
  RadioCards,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
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
import { listAfterPut, listToReturnTo } from '../collection/put-link';
import { signInFirst } from '../sign-in-first';
import {
  AddItemToPolicyTextDocument,
  PolicyTextsPageDocument,
  type PolicyTextsPageQuery,
  PutInPolicyTextDocument,
  type PutInPolicyTextQuery,
} from './policy-texts.generated';

interface PutData extends PolicyTextsPageQuery {
  readonly item: NonNullable<PutInPolicyTextQuery['knowledgeItem']>;
  /** The list somebody came from, to go on there. */
  readonly back: string | null;
}

/** Puts an item in a policy text of the reader, or begins one with it. */
export const putInPolicyTextPage = definePage<PutData>({
  path: '/kennis/:slug/beleid',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname + url.search);
    const [{ knowledgeItem }, mine] = await Promise.all([
      query(PutInPolicyTextDocument, { slug: params['slug'] ?? '' }),
      query(PolicyTextsPageDocument, {}),
    ]);
    if (!knowledgeItem) throw new PageRefusal(404);
    return { ...mine, item: knowledgeItem, back: listToReturnTo(url.searchParams.get('terug')) };
  },
  async submit({ form, say, mutate, goTo }) {
    const [itemId, id] = [form.line('itemId'), form.line('id')];
    const back = listToReturnTo(form.line('terug'));
    if (id === 'nieuw') {
      const more = new URLSearchParams({ stuk: itemId, ...(back ? { terug: back } : {}) });
      return goTo(`/beleid/nieuw?${more}`);
    }
    if (!id) {
      const problems = [{ field: 'id', message: say('Kies in welke tekst het komt.') }];
      return { values: form.values(), problems };
    }
    const { state } = await mutate(AddItemToPolicyTextDocument, { input: { id, itemId } });
    if (state) return state;
    return goTo(back ? listAfterPut(back, `/beleid/${id}`) : `/beleid/${id}?gedaan=erbij`);
  },
  title: ({ item }, say) => say('Zet in een beleidstekst: {title}', { title: item.title }),
  head: () => ({ noIndex: true }),
  view: PutView,
});

function PutView({ data: { item, myPolicyTexts, back }, form }: ViewProps<PutData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Zet in een beleidstekst')}
        lead={item.title}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href(`/kennis/${item.slug}`), label: item.title }]}
          />
        }
      />
      <FormProblems form={form} />
      <form method="post" action={href(`/kennis/${item.slug}/beleid`)} noValidate>
        <Stack gap="large">
          <input type="hidden" name="itemId" value={item.id} />
          <input type="hidden" name="terug" value={back ?? ''} />
          <RadioCards
            name="id"
            label={say('In welke?')}
            error={problemAt(form, 'id')}
            defaultValue={valueAt(form, 'id', myPolicyTexts[0]?.id ?? 'nieuw')}
            cards={[
              ...myPolicyTexts.map(({ id, title, municipality }) => ({
                value: id,
                label: title,
                badge: municipality,
              })),
              { value: 'nieuw', label: say('In een nieuwe beleidstekst') },
            ]}
          />
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Zet erin')}
              </Button>
            }
          >
            <LinkButton href={href(back ?? `/kennis/${item.slug}`)} variant="quiet">
              {back ? say('Terug naar de lijst') : say('Terug naar het stuk')}
            </LinkButton>
          </Toolbar>
        </Stack>
      </form>
    </Page>
  );
}
