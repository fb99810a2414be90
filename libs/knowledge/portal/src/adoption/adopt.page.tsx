import { Breadcrumb, EmptyState, LinkButton, Notice, Page, PageHeader } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { signInFirst } from '../sign-in-first';
import { AdoptForm } from './adopt-form';
import { AdoptPageDocument, type AdoptPageQuery } from './adopt.page.generated';
import { submitAdoption } from './submit-adoption';

type Item = NonNullable<AdoptPageQuery['knowledgeItem']>;

export interface AdoptData {
  readonly item: Item;
  /** What is being changed; null when it is said for the first time. */
  readonly own: Item['adoptions'][number] | null;
  readonly newId: string;
}

/** Says that one's organisation does this too, or changes what was said. */
export const adoptPage = definePage<AdoptData>({
  path: '/kennis/:slug/wij-doen-dit-ook',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { knowledgeItem: item } = await query(AdoptPageDocument, { slug: params['slug'] ?? '' });
    if (!item) throw new PageRefusal(404);
    const wanted = url.searchParams.get('ervaring');
    const changeable = item.adoptions.filter(({ viewerCanChange }) => viewerCanChange);
    const own =
      changeable.find(({ id }) => id === wanted) ??
      (item.viewerCanAdoptFor.length === 0 ? (changeable[0] ?? null) : null);
    return { item, own, newId: v7() };
  },
  submit: submitAdoption,
  title: ({ item }, say) => say('Wij doen dit ook: {title}', { title: item.title }),
  head: () => ({ noIndex: true }),
  view: AdoptView,
});

function AdoptView({ data, form }: ViewProps<AdoptData>) {
  const say = useSay();
  const href = useHref();
  const { item, own } = data;
  const back = href(`/kennis/${item.slug}`);
  return (
    <Page width="reading">
      <PageHeader
        title={own ? say('Pas aan wat jullie vertellen') : say('Wij doen dit ook')}
        lead={say(
          'Vertel kort hoe het bij jullie gaat. Een ander kan ermee verder, en de maker krijgt een mail.',
        )}
        breadcrumb={<Breadcrumb label={say('Je bent hier')} steps={[{ href: back, label: item.title }]} />}
      />
      {form?.code === 'CONFLICT' ? (
        <Notice kind="attention" title={form.message} />
      ) : (
        <FormProblems form={form} />
      )}
      {own || item.viewerCanAdoptFor.length > 0 ? (
        <AdoptForm data={data} form={form} />
      ) : (
        <EmptyState
          title={say('Dit kun je niet vertellen')}
          action={<LinkButton href={back}>{say('Terug naar de tekst')}</LinkButton>}
        >
          {say(
            'Dit is voor wie bij een andere organisatie werkt dan die het deelt. Werk je ergens? Vraag je redacteur om je te koppelen.',
          )}
        </EmptyState>
      )}
    </Page>
  );
}
