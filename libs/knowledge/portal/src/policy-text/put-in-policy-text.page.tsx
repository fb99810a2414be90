import { definePage, PageRefusal, useSay, type ViewProps } from '@verbonden/shared/web';
import { PutForm } from '../collection/put-form';
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
  const choices = myPolicyTexts.map(({ id, title, municipality }) => ({
    value: id,
    label: title,
    badge: municipality,
  }));
  return (
    <PutForm
      title={say('Zet in een beleidstekst')}
      item={item}
      action={`/kennis/${item.slug}/beleid`}
      name="id"
      choices={[...choices, { value: 'nieuw', label: say('In een nieuwe beleidstekst') }]}
      back={back}
      form={form}
    />
  );
}
