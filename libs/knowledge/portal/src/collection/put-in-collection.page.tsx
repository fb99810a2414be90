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
import { signInFirst } from '../sign-in-first';
import {
  AddToCollectionDocument,
  MyCollectionsDocument,
  type MyCollectionsQuery,
} from './collections.generated';
import { listAfterPut, listToReturnTo } from './put-link';
import { PutInCollectionDocument, type PutInCollectionQuery } from './put-in-collection.page.generated';

interface PutData {
  readonly item: NonNullable<PutInCollectionQuery['knowledgeItem']>;
  readonly mine: MyCollectionsQuery['myCollections'];
  /** The list somebody came from, to go on there. */
  readonly back: string | null;
}

/** Puts an item in a collection that the reader keeps, or begins one with it. */
export const putInCollectionPage = definePage<PutData>({
  path: '/kennis/:slug/verzamelen',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname + url.search);
    const [{ knowledgeItem }, { myCollections }] = await Promise.all([
      query(PutInCollectionDocument, { slug: params['slug'] ?? '' }),
      query(MyCollectionsDocument, {}),
    ]);
    if (!knowledgeItem) throw new PageRefusal(404);
    return {
      item: knowledgeItem,
      mine: myCollections,
      back: listToReturnTo(url.searchParams.get('terug')),
    };
  },
  async submit({ form, say, mutate, goTo }) {
    const [itemId, collectionId] = [form.line('itemId'), form.line('collectionId')];
    if (collectionId === 'nieuw') return goTo(`/verzamelingen/nieuw?stuk=${itemId}`);
    if (!collectionId) {
      const problems = [{ field: 'collectionId', message: say('Kies in welke verzameling het komt.') }];
      return { values: form.values(), problems };
    }
    const { state, data } = await mutate(AddToCollectionDocument, { input: { collectionId, itemId } });
    if (state) return state;
    const place = `/verzamelingen/${data.addToCollection.slug}`;
    const back = listToReturnTo(form.line('terug'));
    return goTo(back ? listAfterPut(back, place) : `${place}?gedaan=erbij`);
  },
  title: ({ item }, say) => say('Zet in een verzameling: {title}', { title: item.title }),
  head: () => ({ noIndex: true }),
  view: PutView,
});

function PutView({ data: { item, mine, back }, form }: ViewProps<PutData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Zet in een verzameling')}
        lead={item.title}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href(`/kennis/${item.slug}`), label: item.title }]}
          />
        }
      />
      <FormProblems form={form} />
      <form method="post" action={href(`/kennis/${item.slug}/verzamelen`)} noValidate>
        <Stack gap="large">
          <input type="hidden" name="itemId" value={item.id} />
          {back ? <input type="hidden" name="terug" value={back} /> : null}
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
            {back ? (
              <LinkButton href={href(back)} variant="quiet">
                {say('Terug naar de lijst')}
              </LinkButton>
            ) : (
              <LinkButton href={href(`/kennis/${item.slug}`)} variant="quiet">
                {say('Terug naar het stuk')}
              </LinkButton>
            )}
            <LinkButton
              href={href(
                `/kennis/${item.slug}/beleid${back ? `?${new URLSearchParams({ terug: back })}` : ''}`,
              )}
              variant="quiet"
            >
              {say('Liever in een beleidstekst')}
            </LinkButton>
          </Toolbar>
        </Stack>
      </form>
    </Page>
  );
}
