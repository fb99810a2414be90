import { Notice, Page, PageHeader } from '@verbonden/shared/ui';
import { definePage, PageRefusal, useSay, type ViewProps } from '@verbonden/shared/web';
import { ConflictForm } from '../conflict/conflict-form';
import { chosenText, conflictOf, withConflict } from '../conflict/conflict-state';
import type { Term } from '../terms';
import { ShareForm } from './share-form';
import { shareInput } from './share-input';
import { organisationsOf } from './share.page';
import {
  EditPageDocument,
  type EditPageQuery,
  SharePageDocument,
  UpdateKnowledgeDocument,
} from './share.page.generated';

interface EditData {
  readonly item: NonNullable<EditPageQuery['knowledgeItem']>;
  readonly terms: readonly Term[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** Writes on. Of something that is published this makes a new text beside it. */
export const editPage = definePage<EditData>({
  path: '/kennis/:slug/bewerken',
  async load({ params, query }) {
    const [{ knowledgeItem }, { me, knowledgeTerms }] = await Promise.all([
      query(EditPageDocument, { slug: params['slug'] ?? '' }),
      query(SharePageDocument, {}),
    ]);
    if (!knowledgeItem?.viewerCanEdit) throw new PageRefusal(knowledgeItem ? 403 : 404);
    return { item: knowledgeItem, terms: knowledgeTerms, organisations: organisationsOf(me) };
  },
  async submit({ params, form, mutate, goTo }) {
    const input = {
      id: form.line('id'),
      expectedVersion: form.wholeNumber('version') ?? 0,
      ...chosenText(shareInput(form), form),
    };
    const { state } = await mutate(UpdateKnowledgeDocument, { input });
    if (state) return withConflict(state, input, mutate);
    return goTo(`/kennis/${params['slug']}?gedaan=bewaard`);
  },
  title: ({ item }, say) => say('Bewerk: {title}', { title: item.title }),
  head: () => ({ noIndex: true }),
  view: EditView,
});

function EditView({ data: { item, terms, organisations }, form }: ViewProps<EditData>) {
  const say = useSay();
  const version = String(item.version ?? 0);
  const conflict = conflictOf(form);
  if (form && conflict) {
    return (
      <Page width="reading">
        <PageHeader title={say('Twee teksten')} lead={item.title} />
        <ConflictForm conflict={conflict} form={form} slug={item.slug} />
      </Page>
    );
  }
  return (
    <Page width="reading">
      <PageHeader title={say('Bewerk')} lead={item.title} />
      {form?.code === 'CONFLICT' ? (
        <Notice kind="attention" title={form.message}>
          {say('Hieronder staat wat jij typte. Bewaar je nu, dan vervangt dat de tekst van de ander.')}
        </Notice>
      ) : null}
      <ShareForm
        form={form}
        terms={terms}
        organisations={organisations}
        standing={{ ...(item.draft ?? item), organisationId: item.organisationId }}
        hidden={{ id: item.id, version }}
        outline=""
      />
    </Page>
  );
}
