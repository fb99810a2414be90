import { writeDay } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  DescriptionList,
  Page,
  PageHeader,
  Panel,
  TypedText,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { OutcomeLabel } from '../outcome-label';
import { AdvicePageDocument, type AdvicePageQuery } from './advice.page.generated';

type WholeAdvice = NonNullable<AdvicePageQuery['advice']>;

interface AdviceData {
  readonly advice: WholeAdvice;
}

/** One piece of advice: what was asked, what the young people say, what was done with it. */
export const advicePage = definePage<AdviceData>({
  path: '/advies/:slug',
  async load({ params, query }) {
    const { advice } = await query(AdvicePageDocument, { slug: params['slug'] ?? '' });
    if (!advice) throw new PageRefusal(404);
    return { advice };
  },
  title: ({ advice }) => advice.title,
  head: ({ advice }) => ({ description: advice.text.slice(0, 160) }),
  view: AdviceView,
});

function AdviceView({ data: { advice } }: ViewProps<AdviceData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { knowledgeItem, organisation } = advice;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={advice.title}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                { href: href('/advies'), label: say('Advies van jongeren') },
                { href: href(`/advies?jaar=${advice.year}`), label: String(advice.year) },
              ]}
            />
          }
          badge={<OutcomeLabel outcome={advice.outcome ?? null} isOverdue={advice.isOverdue} />}
          meta={[say('Advies {slug}', { slug: advice.slug }), writeDay(advice.advisedOn, locale)]}
        />
        <Section id="vraag" title={say('De vraag')}>
          <Stack>
            <TypedText text={advice.question} />
            <DescriptionList
              facts={[
                {
                  term: say('Gaat over'),
                  details: knowledgeItem ? (
                    <a href={href(`/kennis/${knowledgeItem.slug}`)}>{knowledgeItem.title}</a>
                  ) : (
                    (advice.about ?? say('Een aanpak die hier niet meer staat'))
                  ),
                },
                {
                  term: say('Gevraagd door'),
                  details: organisation ? (
                    <a href={href(`/organisaties/${organisation.slug}`)}>{organisation.name}</a>
                  ) : (
                    say('Het netwerk')
                  ),
                },
              ]}
            />
          </Stack>
        </Section>
        <Section
          id="advies"
          title={say('Het advies')}
          lead={say(
            '{agreed} van de {count} jongeren die meepraatten, {agreed, plural, one {staat} other {staan}} achter deze woorden.',
            {
              agreed: advice.agreedCount,
              count: advice.memberCount,
            },
          )}
        >
          <Panel>
            <TypedText text={advice.text} />
          </Panel>
        </Section>
        <WhatWasDone advice={advice} />
        <Section id="verwijzen" title={say('Zo verwijs je ernaar')}>
          <p>
            {say('Klankbordgroep Jonge Mantelzorgers, Advies {slug}: {title} ({day}).', {
              slug: advice.slug,
              title: advice.title,
              day: writeDay(advice.advisedOn, locale),
            })}
          </p>
        </Section>
      </Stack>
    </Page>
  );
}

function WhatWasDone({ advice }: { advice: WholeAdvice }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const name = advice.organisation?.name ?? say('Het netwerk');
  const day = writeDay(advice.followUpBy, locale);
  return (
    <Section
      id="gedaan"
      title={say('Wat ermee is gedaan')}
      lead={
        advice.followedUpOn
          ? say('{name} vertelde dit op {day}.', { name, day: writeDay(advice.followedUpOn, locale) })
          : advice.isOverdue
            ? say('{name} zou dit uiterlijk {day} vertellen. Dat is nog niet gebeurd.', { name, day })
            : say('{name} vertelt dit uiterlijk {day}.', { name, day })
      }
    >
      {advice.outcomeReason ? <TypedText text={advice.outcomeReason} /> : null}
    </Section>
  );
}
