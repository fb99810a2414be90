import { writeDate } from '@verbonden/shared/kernel';
import { DescriptionList, EvidenceSteps, Prose, Section, Stack } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import { evidenceStep } from '../knowledge-item/evidence-step';
import { LevelNotice } from '../level/level-notice';
import { labelOf, type Term } from '../terms';
import type { PolicyBlockFragment, PolicyTextReadFragment } from './policy-texts.generated';
import { SourceWarning } from './source-warning';

interface ReadProps {
  readonly text: PolicyTextReadFragment;
  readonly terms: readonly Term[];
  /** How its maker says that they saw changes of level; nothing for other readers. */
  readonly seen?: ReactNode;
  /** How its maker takes a source over anew; nothing for other readers. */
  readonly takeNew?: (block: PolicyBlockFragment) => ReactNode;
}

/** A policy text as it is read: the blocks in order, each with the number of its source, and the sources at the end. */
export function PolicyTextRead({ text, terms, seen = null, takeNew }: ReadProps) {
  const say = useSay();
  return (
    <Stack gap="section">
      <LevelNotice changes={text} terms={terms} action={seen} />
      {text.blocks.map((block) => (
        <Block key={block.id} block={block} terms={terms} action={takeNew?.(block)} />
      ))}
      {text.sources.length > 0 ? (
        <Section id="bronnen" title={say('Bronnen')}>
          <Stack>
            {text.sources.map((block) => (
              <Source key={block.id} block={block} terms={terms} />
            ))}
          </Stack>
        </Section>
      ) : null}
    </Stack>
  );
}

function Block({
  block,
  terms,
  action,
}: {
  block: PolicyBlockFragment;
  terms: readonly Term[];
  action: ReactNode;
}) {
  const say = useSay();
  const { item, figure, bodyHtml } = block;
  const warning = <SourceWarning block={block} action={action} />;
  const own = bodyHtml ? <Prose html={bodyHtml} /> : null;
  if (figure) {
    return (
      <Stack>
        {own}
        <p>
          {figure.sentence} <SourceMark block={block} />
        </p>
        {warning}
      </Stack>
    );
  }
  if (!item) return own;
  const step = evidenceStep(item.evidenceLevel);
  return (
    <Section id={`blok-${block.id}`} title={item.title}>
      <Stack>
        {own}
        <p>
          {item.summary} <SourceMark block={block} />
        </p>
        {item.asks.length > 0 ? (
          <DescriptionList
            layout="below"
            facts={item.asks.map(({ label, html }) => ({ term: label, details: <Prose html={html} /> }))}
          />
        ) : null}
        <EvidenceSteps
          level={step}
          word={labelOf(terms, 'evidenceLevels', item.evidenceLevel)}
          {...(step > 0 ? { spoken: say('trede {step} van 4', { step }) } : {})}
        />
        {warning}
      </Stack>
    </Section>
  );
}

/** The number of the source, leading to where it is written out. */
function SourceMark({ block: { number } }: { block: PolicyBlockFragment }) {
  const say = useSay();
  return (
    <a href={`#bron-${number}`} aria-label={say('bron {number}', { number: number ?? 0 })}>
      [{number}]
    </a>
  );
}

function Source({ block, terms }: { block: PolicyBlockFragment; terms: readonly Term[] }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { item, figure, number, takenAt } = block;
  const day = (moment: string) => writeDate(new Date(moment), locale);
  const facts = [
    ...(item
      ? [
          { term: say('Van'), details: [item.publisher, item.year].filter(Boolean).join(', ') },
          {
            term: say('Hoe goed onderzocht?'),
            details: [
              labelOf(terms, 'evidenceLevels', item.evidenceLevel),
              item.evidenceOn ? day(`${item.evidenceOn}T12:00:00Z`) : null,
              item.evidenceUrl ? (
                <a key="evidence" href={item.evidenceUrl} rel="nofollow noopener">
                  {say('Bekijk waar dat staat')}
                </a>
              ) : null,
            ],
          },
        ]
      : []),
    ...(figure?.year ? [{ term: say('Jaar'), details: String(figure.year) }] : []),
    ...(takenAt ? [{ term: say('Overgenomen op'), details: day(takenAt) }] : []),
  ];
  const address = item
    ? href(`/kennis/${item.slug}`)
    : figure?.url?.startsWith('/')
      ? href(figure.url)
      : figure?.url;
  const name = item?.title ?? figure?.source ?? '';
  return (
    <div id={`bron-${number}`}>
      <Stack gap="small">
        <p>
          [{number}] {address ? <a href={address}>{name}</a> : name}
        </p>
        <DescriptionList facts={facts} />
      </Stack>
    </div>
  );
}
