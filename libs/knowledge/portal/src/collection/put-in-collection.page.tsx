import { Button, LinkButton, Page, PageHeader, RadioCards, Stack, Toolbar } from '@verbonden/shared/ui';
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
import { signInFirst } from '../sign-in-first';
import {
  AddToCollectionDocument,
  MyCollectionsDocument,
  type MyCollectionsQuery,
} from './collections.generated';
import { PutInCollectionDocument, type PutInCollectionQuery } from './put-in-collection.page.generated';

interface PutData {
  readonly item: NonNullable<PutInCollectionQuery['knowledgeItem']>;
  readonly mine: MyCollectionsQuery['myCollections'];
}

/** Puts an item in a collection that the reader keeps, or begins one with it. */
export const putInCollectionPage = definePage<PutData>({
  path: '/kennis/:slug/verzamelen',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const [{ knowledgeItem }, { myCollections }] = await Promise.all([
      query(PutInCollectionDocument, { slug: params['slug'] ?? '' }),
      query(MyCollectionsDocument, {}),
    ]);
    if (!knowledgeItem) throw new PageRefusal(404);
    return { item: knowledgeItem, mine: myCollections };
  },
  async submit({ form, say, mutate, goTo }) {
    const [itemId, collectionId] = [form.line('itemId'), form.line('collectionId')];
    if (collectionId === 'nieuw') return goTo(`/verzamelingen/nieuw?stuk=${itemId}`);
    if (!collectionId) {
      const problems = [{ field: 'collectionId', message: say('Kies in welke verzameling het komt.') }];
      return { values: form.values(), problems };
    }
    const { state, data } = await mutate(AddToCollectionDocument, { input: { collectionId, itemId } });
    return state ?? goTo(`/verzamelingen/${data.addToCollection.slug}?gedaan=erbij`);
  },
  title: ({ item }, say) => say('Zet in een verzameling: {title}', { title: item.title }),
  head: () => ({ noIndex: true }),
  view: PutView,
});

function PutView({ data: { item, mine }, form }: ViewProps<PutData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader title={say('Zet in een verzameling')} lead={item.title} />
      <FormProblems form={form} />
      <form method="post" action={href(`/kennis/${item.slug}/verzamelen`)} noValidate>
        <Stack gap="large">
          <input type="hidden" name="itemId" value={item.id} />
          <RadioCards
            name="collectionId"
            label={say('In welke?')}
            error={problemAt(form, 'collectionId')}
            defaultValue={valueAt(form, 'collectionId', mine[0]?.id ?? 'nieuw')}
            cards={[
              ...mine.map(({ id, title, entryCount }) => ({
                value: id,
                label: title,
                badge: say('{count, plural, =0 {nog leeg} one {# stuk} other {# stukken}}', {
                  count: entryCount,
                }),
              })),
              { value: 'nieuw', label: say('In een nieuwe verzameling') },
            ]}
          />
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Zet erin')}
              </Button>
            }
          >
            <LinkButton href={href(`/kennis/${item.slug}`)} variant="quiet">
              {say('Terug naar het stuk')}
            </LinkButton>
          </Toolbar>
        </Stack>
      </form>
    </Page>
  );
}
