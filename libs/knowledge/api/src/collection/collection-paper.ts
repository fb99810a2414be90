import { type Locale, writeDate } from '@verbonden/shared/kernel';
import { type Paper, type PaperPart, plainText } from '@verbonden/shared/server';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import type { LevelChange } from '../level/level-change.entity';
import { labelOf } from '../taxonomy/terms';
import type { Collection } from './collection.entity';
import type { CollectionEntry } from './collection-entry.entity';

/** An entry with what is printed of its item. */
export interface PrintedEntry {
  readonly entry: Pick<CollectionEntry, 'note'>;
  readonly item: Pick<
    KnowledgeItem,
    'slug' | 'title' | 'summary' | 'kind' | 'publisher' | 'evidenceLevel' | 'status'
  >;
  readonly changedAt: Date | null;
  readonly levelChange: Pick<LevelChange, 'fromLevel' | 'toLevel' | 'changedAt'> | null;
}

/** Whose paper it is, in which language, of which day. */
export interface PaperSurroundings {
  readonly network: string;
  readonly publicUrl: string;
  readonly locale: Locale;
  readonly now: Date;
}

/** A collection on paper: each item under its own heading, with why it is here and how to get to it. */
export function collectionPaper(
  collection: Pick<Collection, 'slug' | 'title' | 'lead'>,
  entries: readonly PrintedEntry[],
  around: PaperSurroundings,
): Paper {
  const { locale, network, now } = around;
  const front = `${around.publicUrl}${locale === 'en' ? '/en' : ''}`;
  const own = `${front}/verzamelingen/${collection.slug}`;
  const day = writeDate(now, locale);
  return {
    title: collection.title,
    lead: collection.lead,
    author: network,
    locale,
    withContents: true,
    parts: [
      ...entries.flatMap((printed, place) => entryParts(printed, place + 1, front, locale)),
      plainText(
        locale === 'nl'
          ? `Dit is de verzameling zoals zij was op ${day}. De nieuwste staat op het adres hieronder.`
          : `This is the collection as it was on ${day}. The latest is at the address below.`,
        'QUIET',
      ),
      { as: 'ADDRESS', url: own },
    ],
  };
}

function entryParts(
  { entry, item, changedAt, levelChange }: PrintedEntry,
  number: number,
  front: string,
  locale: Locale,
): PaperPart[] {
  const facts = [
    labelOf('kinds', item.kind, locale),
    item.publisher,
    // What is no practice and was not assessed is not 'from practice' either.
    ...(item.evidenceLevel !== 'NONE' || item.kind === 'GOOD_PRACTICE'
      ? [labelOf('evidenceLevels', item.evidenceLevel, locale)]
      : []),
    ...(changedAt
      ? [`${locale === 'nl' ? 'gewijzigd op' : 'changed on'} ${writeDate(changedAt, locale)}`]
      : []),
    ...(item.status === 'ARCHIVED' ? [locale === 'nl' ? 'gearchiveerd' : 'archived'] : []),
  ];
  return [
    { as: 'HEADING', level: 2, text: `${number}. ${item.title}` },
    ...(entry.note ? [{ as: 'TEXT', words: [{ text: entry.note, strong: true }] } as const] : []),
    ...(item.summary ? [plainText(item.summary)] : []),
    plainText(facts.filter(Boolean).join(' · '), 'QUIET'),
    ...(levelChange ? [plainText(levelLine(levelChange, locale))] : []),
    { as: 'ADDRESS', url: `${front}/kennis/${item.slug}` },
  ];
}

/** "Het niveau is sinds … veranderd van … naar …" */
export function levelLine(
  { fromLevel, toLevel, changedAt }: Pick<LevelChange, 'fromLevel' | 'toLevel' | 'changedAt'>,
  locale: Locale,
): string {
  const from = labelOf('evidenceLevels', fromLevel, locale);
  const to = labelOf('evidenceLevels', toLevel, locale);
  const day = writeDate(changedAt, locale);
  return locale === 'nl'
    ? `Het niveau is sinds ${day} veranderd van ${from} naar ${to}.`
    : `The level changed on ${day} from ${from} to ${to}.`;
}
