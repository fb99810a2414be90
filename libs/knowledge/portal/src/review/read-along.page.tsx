import { looksAfterNetwork, writeShortDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Columns,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Stack,
  StatusLabel,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { LooksLike } from '../duplicate/lookalikes';
import { signInFirst } from '../sign-in-first';
import { labelOf, type Term } from '../terms';
import { DecisionPanel } from './decision-panel';
import { PastRounds } from './past-rounds';
import { ReadAlongPageDocument, type ReadAlongPageQuery } from './read-along.page.generated';
import { ReadField } from './read-field';
import { ReadersPanel } from './readers-panel';
import { takeReviewStep } from './take-review-step';

export interface ReadAlongData {
  readonly item: NonNullable<ReadAlongPageQuery['knowledgeItem']>;
  readonly terms: readonly Term[];
  readonly texts: NonNullable<ReadAlongPageQuery['knowledgeDecisionTexts']>;
  readonly done: string | null;
}

const looks = {
  DRAFT: 'draft',
  SUBMITTED: 'waiting',
  CHANGES_REQUESTED: 'waiting',
  PUBLISHED: 'confirmed',
  ARCHIVED: 'past',
} as const;

/** Reading along: the newest text field by field, with what was said about each, and the decision beside it. */
export const readAlongPage = definePage<ReadAlongData>({
  path: '/kennis/:slug/meelezen',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { knowledgeItem, knowledgeDecisionTexts, knowledgeTerms } = await query(ReadAlongPageDocument, {
      slug: params['slug'] ?? '',
      decides: looksAfterNetwork(context.viewer),
    });
    if (!knowledgeItem?.viewerCanSeeReview) throw new PageRefusal(knowledgeItem ? 403 : 404);
    return {
      item: knowledgeItem,
      terms: knowledgeTerms,
      texts: knowledgeDecisionTexts ?? [],
      done: url.searchParams.get('gedaan'),
    };
  },
  submit: takeReviewStep,
  title: ({ item }, say) => say('Meelezen: {title}', { title: (item.draft ?? item).title }),
  head: () => ({ noIndex: true }),
  view: ReadAlongView,
});

function ReadAlongView({ data, form }: ViewProps<ReadAlongData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { item, terms, texts } = data;
  const { review } = item;
  const path = `/kennis/${item.slug}/meelezen`;
  const threads = item.comments;
  return (
    <Page>
      <PageHeader
        title={say('Meelezen')}
        lead={(item.draft ?? item).title}
        badge={<StatusLabel status={looks[item.stage]}>{labelOf(terms, 'statuses', item.stage)}</StatusLabel>}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              { href: href('/kennis'), label: say('Kennis') },
              { href: href(`/kennis/${item.slug}`), label: (item.draft ?? item).title },
            ]}
          />
        }
        meta={
          review
            ? [
                say('Ingestuurd op {date}', { date: writeShortDate(new Date(review.submittedAt), locale) }),
                ...(review.submittedBy ? [say('door {name}', { name: review.submittedBy.name })] : []),
                say('{count, plural, one {wacht # werkdag} other {wacht # werkdagen}}', {
                  count: review.ageInWorkingDays,
                }),
              ]
            : []
        }
      />
      <FormProblems form={form} />
      <Columns
        aside={
          <Stack>
            <DecisionPanel item={item} texts={texts} path={path} form={form} />
            <ReadersPanel item={item} path={path} form={form} />
          </Stack>
        }
      >
        <Stack gap="large">
          <Done what={data.done} />
          {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
          <LooksLike
            item={item}
            advice={say(
              'Is het hetzelfde? Vraag de schrijver om daarbij aan te sluiten, of voeg ze na het plaatsen samen.',
            )}
          />
          <PastRounds item={item} path={path} form={form} />
          <Toolbar>
            {item.viewerCanEdit ? (
              <LinkButton href={href(`/kennis/${item.slug}/bewerken`)}>{say('Bewerk')}</LinkButton>
            ) : null}
            {item.waitingNumber && item.versionNumber > 0 ? (
              <LinkButton
                href={href(
                  `/kennis/${item.slug}/verschil?van=${item.versionNumber}&naar=${item.waitingNumber}`,
                )}
              >
                {say('Wat is er veranderd?')}
              </LinkButton>
            ) : null}
          </Toolbar>
          {item.readFields.map((field) => (
            <ReadField
              key={field.field}
              field={field}
              threads={threads.filter((thread) => thread.field === field.field)}
              itemId={item.id}
              path={path}
              canComment={item.viewerCanComment}
              form={form}
            />
          ))}
        </Stack>
      </Columns>
    </Page>
  );
}

/** What was just done. */
function Done({ what }: { what: string | null }) {
  const say = useSay();
  const news = {
    opmerking: say('Je opmerking staat erbij.'),
    antwoord: say('Je antwoord staat erbij.'),
    opgelost: say('Opgelost. Dank je wel.'),
    heropend: say('De opmerking staat weer open.'),
    gevraagd: say('De schrijver krijgt je vraag per mail.'),
    gepland: say('De dag staat vast. De schrijver krijgt bericht.'),
    afgezegd: say('De dag is afgezegd. De tekst wacht weer.'),
    gepakt: say('Jij leest dit. De anderen zien dat.'),
    lezer: say('De uitnodiging om mee te lezen is onderweg.'),
    bezwaar: say('Een andere coördinator kijkt ernaar en beslist. Je krijgt bericht.'),
  }[what ?? ''];
  return news ? <Notice kind="success" title={news} /> : null;
}
