import { type Locale, writeDate } from '@verbonden/shared/kernel';
import { markdownPaper, type Paper, type PaperPart, plainText, type Words } from '@verbonden/shared/server';
import { levelLine, type PaperSurroundings } from '../collection/collection-paper';
import { contentFields } from '../form/content-fields';
import type { LevelChange } from '../level/level-change.entity';
import { labelOf } from '../taxonomy/terms';
import type { PolicyBlock } from './policy-block.entity';
import { figureIn, itemIn } from './policy-block.entity';
import { asked, type ItemSource } from './policy-source';
import type { Standing } from './policy-sources';
import type { PolicyText } from './policy-text.entity';
import { type NumberedSource, numberedSources } from './source-numbers';

/** A block with how its source stands now. */
export interface PrintedBlock {
  readonly block: PolicyBlock;
  readonly standing: Standing;
  readonly levelChange: Pick<LevelChange, 'fromLevel' | 'toLevel' | 'changedAt'> | null;
}

/** A policy text on paper: the blocks in order, each with the number of its source, and the sources at the end. */
export function policyTextPaper(
  text: Pick<PolicyText, 'title' | 'municipality'>,
  printed: readonly PrintedBlock[],
  around: PaperSurroundings,
): Paper {
  const { locale, network, publicUrl } = around;
  const say = (nl: string, en: string) => (locale === 'nl' ? nl : en);
  const { sources, numbers } = numberedSources(printed.map(({ block }) => block));
  return {
    title: text.title,
    lead: text.municipality,
    author: network,
    locale,
    withContents: false,
    parts: [
      ...printed.flatMap((each) => blockParts(each, numbers.get(each.block.id), publicUrl, locale)),
      ...(sources.length > 0
        ? [
            { as: 'HEADING', level: 2, text: say('Bronnen', 'Sources') } as const,
            ...sources.flatMap((source) =>
              sourceParts(
                source,
                printed.find(({ block }) => block === source.block)!,
                around,
              ),
            ),
          ]
        : []),
    ],
  };
}

function blockParts(
  { block }: PrintedBlock,
  number: number | undefined,
  base: string,
  locale: Locale,
): PaperPart[] {
  const own = markdownPaper(block.body, base);
  const [item, figure] = [itemIn(block), figureIn(block)];
  const mark = ` [${number}]`;
  if (figure) return [...own, { as: 'TEXT', words: [{ text: figure.sentence }, { text: mark }] }];
  if (!item) return own;
  return [
    { as: 'HEADING', level: 2, text: item.title },
    ...own,
    { as: 'TEXT', words: [{ text: item.summary }, { text: mark }] },
    ...asked.flatMap((name): PaperPart[] => {
      const told = item.asks[name];
      return told
        ? [
            { as: 'TEXT', words: [{ text: `${contentFields[name].label[locale]}:`, strong: true }] },
            ...markdownPaper(told, base),
          ]
        : [];
    }),
    plainText(evidenceLine(item, locale), 'QUIET'),
  ];
}

/** "Hoe goed is het onderzocht? goed onderbouwd, zaterdag 3 mei 2025" */
export function evidenceLine({ evidenceLevel, evidenceOn }: ItemSource, locale: Locale): string {
  const day = evidenceOn ? `, ${writeDate(new Date(`${evidenceOn}T12:00:00Z`), locale)}` : '';
  return `${contentFields.evidenceLevel.label[locale]} ${labelOf('evidenceLevels', evidenceLevel, locale)}${day}`;
}

function sourceParts(
  { number, item, figure, block }: NumberedSource,
  { standing, levelChange }: PrintedBlock,
  { locale, publicUrl }: PaperSurroundings,
): PaperPart[] {
  const say = (nl: string, en: string) => (locale === 'nl' ? nl : en);
  const front = `${publicUrl}${locale === 'en' ? '/en' : ''}`;
  const day = block.takenAt ? writeDate(block.takenAt, locale) : '';
  const taken = say(`overgenomen op ${day}`, `taken over on ${day}`);
  const told = item
    ? [item.title, item.publisher, item.year, evidenceLine(item, locale), taken]
    : [figure!.source, figure!.year, taken];
  const address = item
    ? `${front}/kennis/${item.slug}`
    : figure!.url?.startsWith('/')
      ? front + figure!.url
      : figure!.url;
  const links: Words[] = [address, item?.evidenceUrl]
    .filter((each) => typeof each === 'string')
    .flatMap((each) => [{ text: '\n' }, { text: each, link: each }]);
  return [
    { as: 'TEXT', words: [{ text: `[${number}] ${told.filter(Boolean).join('. ')}.` }, ...links] },
    ...(standing === 'SAME' ? [] : [plainText(warnings[standing][locale], 'QUIET')]),
    ...(levelChange ? [plainText(levelLine(levelChange, locale), 'QUIET')] : []),
  ];
}

const warnings = {
  UPDATED: {
    nl: 'Let op: deze bron is bijgewerkt nadat hij is overgenomen.',
    en: 'Note: this source was updated after it was taken over.',
  },
  ARCHIVED: {
    nl: 'Let op: deze bron is gearchiveerd en wordt niet meer bijgehouden.',
    en: 'Note: this source was archived and is no longer kept up to date.',
  },
  GONE: {
    nl: 'Let op: deze bron is niet meer te vinden.',
    en: 'Note: this source cannot be found any more.',
  },
} as const;
