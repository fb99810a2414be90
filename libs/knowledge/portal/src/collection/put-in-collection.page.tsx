import { LinkButton } from '@verbonden/shared/ui';
import { definePage, PageRefusal, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { signInFirst } from '../sign-in-first';
import {
  AddToCollectionDocument,
  MyCollectionsDocument,
  type MyCollectionsQuery,
} from './collections.generated';
import { PutForm } from './put-form';
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
  const choices = mine.map(({ id, title, entryCount }) => ({
    value: id,
    label: title,
    badge: say('{count, plural, =0 {nog leeg} one {# stuk} other {# stukken}}', { count: entryCount }),
  }));
  return (
    <PutForm
      title={say('Zet in een verzameling')}
      item={item}
      action={`/kennis/${item.slug}/verzamelen`}
      name="collectionId"
      choices={[...choices, { value: 'nieuw', label: say('In een nieuwe verzameling') }]}
      back={back}
      form={form}
    >
      <LinkButton
        href={href(`/kennis/${item.slug}/beleid${back ? `?${new URLSearchParams({ terug: back })}` : ''}`)}
        variant="quiet"
      >
        {say('Liever in een beleidstekst')}
      </LinkButton>
    </PutForm>
  );
}
