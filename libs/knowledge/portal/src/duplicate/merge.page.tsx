import {
  Breadcrumb,
  Button,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  RadioCards,
  Stack,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  orNull,
  PageRefusal,
  problemAt,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { signInFirst } from '../sign-in-first';
import { labelOf, type Term } from '../terms';
import {
  MergeKnowledgeDocument,
  MergeOtherDocument,
  MergePageDocument,
  type MergePageQuery,
  type MergeSideFragment,
} from './duplicate.generated';
import { slugIn } from './other-slug';

interface MergeData {
  readonly item: NonNullable<MergePageQuery['knowledgeItem']>;
  /** The other one, once it is chosen and there is such a one. */
  readonly other: MergeSideFragment | null;
  readonly asked: string;
  readonly terms: readonly Term[];
}

/** Makes one of two that are the same: which of the two stays, and what happens with the other. */
export const mergePage = definePage<MergeData>({
  path: '/kennis/:slug/samenvoegen',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname + url.search);
    const asked = url.searchParams.get('met') ?? '';
    const slug = slugIn(asked);
    const [{ knowledgeItem, knowledgeTerms }, answer] = await Promise.all([
      query(MergePageDocument, { slug: params['slug'] ?? '' }),
      slug ? orNull(query(MergeOtherDocument, { slug })) : null,
    ]);
    if (!knowledgeItem?.viewerCanMerge) throw new PageRefusal(knowledgeItem ? 403 : 404);
    const other = answer?.knowledgeItem ?? null;
    return {
      item: knowledgeItem,
      other: other && other.id !== knowledgeItem.id ? other : null,
      asked,
      terms: knowledgeTerms,
    };
  },
  async submit({ form, mutate, goTo }) {
    const [one, other] = [form.line('een'), form.line('ander')];
    const keepId = form.line('blijft') === other ? other : one;
    const { state, data } = await mutate(MergeKnowledgeDocument, {
      input: { keepId, mergeId: keepId === one ? other : one },
    });
    return state ?? goTo(`/kennis/${data.mergeKnowledgeItems.slug}?gedaan=samengevoegd`);
  },
  title: ({ item }, say) => say('Samenvoegen: {title}', { title: item.title }),
  head: () => ({ noIndex: true }),
  view: MergeView,
});

function MergeView({ data: { item, other, asked, terms }, form }: ViewProps<MergeData>) {
  const say = useSay();
  const href = useHref();
  const path = `/kennis/${item.slug}/samenvoegen`;
  return (
    <Page width="reading">
      <PageHeader
        title={say('Voeg twee stukken samen')}
        lead={say('Staat iets er twee keer? Maak er één van. Er gaat niets verloren.')}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              { href: href('/kennis/onderhoud'), label: say('Kennis bijhouden') },
              { href: href(`/kennis/${item.slug}`), label: item.title },
            ]}
          />
        }
      />
      {form?.code === 'CONFLICT' ? (
        <Notice kind="attention" live="alert" title={form.message} />
      ) : (
        <FormProblems form={form} />
      )}
      <Stack gap="large">
        {other ? (
          <form method="post" action={href(`${path}?met=${encodeURIComponent(other.slug)}`)} noValidate>
            <Stack>
              <input type="hidden" name="een" value={item.id} />
              <input type="hidden" name="ander" value={other.id} />
              <RadioCards
                name="blijft"
                label={say('Welke tekst blijft?')}
                hint={say('Kies de tekst waar een lezer het meest aan heeft.')}
                defaultValue={valueAt(form, 'blijft', item.id)}
                error={problemAt(form, 'mergeId')}
                cards={[item, other].map((side) => ({
                  value: side.id,
                  label: side.title,
                  description: <Side side={side} terms={terms} />,
                }))}
              />
              <p>
                {say(
                  'De thema’s van allebei blijven. Vragen, bedankjes, wie het ook doen, plekken in verzamelingen en hoe vaak het is gelezen gaan mee. Het andere adres leidt voortaan hierheen. Wie het deelde, krijgt een mail.',
                )}
              </p>
              <Toolbar
                primary={
                  <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                    {say('Voeg samen')}
                  </Button>
                }
              >
                <LinkButton href={href(path)} variant="quiet">
                  {say('Kies een ander stuk')}
                </LinkButton>
              </Toolbar>
            </Stack>
          </form>
        ) : (
          <>
            {item.lookalikes.length > 0 ? (
              <Stack gap="small">
                <p>{say('Dit lijkt erop:')}</p>
                <ul>
                  {item.lookalikes.map(({ id, slug, title }) => (
                    <li key={id}>
                      <a href={href(`${path}?met=${slug}`)}>{title}</a>
                    </li>
                  ))}
                </ul>
              </Stack>
            ) : null}
            <form method="get" action={href(path)}>
              <Stack>
                <TextField
                  name="met"
                  label={say('Het adres van het andere stuk')}
                  hint={say('Kopieer het uit de adresbalk van je browser.')}
                  defaultValue={asked}
                  error={asked ? say('Dit stuk vinden we niet. Kijk het adres nog eens na.') : undefined}
                />
                <div>
                  <Button type="submit" variant="primary">
                    {say('Zoek het op')}
                  </Button>
                </div>
              </Stack>
            </form>
          </>
        )}
      </Stack>
    </Page>
  );
}

/** By what one tells two of the same apart. */
function Side({ side, terms }: { side: MergeSideFragment; terms: readonly Term[] }) {
  const say = useSay();
  const href = useHref();
  return (
    <Stack gap="small">
      <p>{side.summary}</p>
      <p>
        {[
          labelOf(terms, 'kinds', side.kind),
          side.organisation?.name,
          side.themes.map((theme) => labelOf(terms, 'themes', theme)).join(', '),
          say('{count, plural, =0 {niemand doet dit ook} one {# doet dit ook} other {# doen dit ook}}', {
            count: side.adoptionCount,
          }),
          side.thanksCount > 0
            ? say('{count, plural, one {# keer bedankt} other {# keer bedankt}}', { count: side.thanksCount })
            : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <a href={href(`/kennis/${side.slug}`)}>{say('Lees ‘{title}’', { title: side.title })}</a>
      </p>
    </Stack>
  );
}
