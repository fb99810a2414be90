import { type Locale, writeDate } from '@verbonden/shared/kernel';
import { contentFields, type FieldName } from '../form/content-fields';
import { labelOf } from '../taxonomy/terms';
import { asked, type FigureSource, type ItemSource } from './policy-source';

/** One thing of a source that is not what it was when it was put in. */
export interface SourceChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What of an item differs from what was taken over, in words of its own form. */
export function itemChanges(before: ItemSource, after: ItemSource, locale: Locale): SourceChange[] {
  const level = (source: ItemSource) => labelOf('evidenceLevels', source.evidenceLevel, locale);
  const written = (day: string | null) => (day ? writeDate(new Date(`${day}T12:00:00Z`), locale) : '');
  const pairs: readonly (readonly [FieldName, string, string])[] = [
    ['title', before.title, after.title],
    ['summary', before.summary, after.summary],
    ...asked.map((name) => [name, before.asks[name] ?? '', after.asks[name] ?? ''] as const),
    ['evidenceLevel', level(before), level(after)],
    ['evidenceUrl', before.evidenceUrl ?? '', after.evidenceUrl ?? ''],
    ['evidenceOn', written(before.evidenceOn), written(after.evidenceOn)],
  ];
  return changed(pairs.map(([name, one, other]) => [contentFields[name].label[locale], one, other]));
}

/** What of a figure differs from what was taken over. */
export function figureChanges(before: FigureSource, after: FigureSource, locale: Locale): SourceChange[] {
  const say = (nl: string, en: string) => (locale === 'nl' ? nl : en);
  return changed([
    [say('Het cijfer', 'The figure'), before.sentence, after.sentence],
    [say('De bron', 'The source'), before.source, after.source],
    [say('Het jaar', 'The year'), String(before.year ?? ''), String(after.year ?? '')],
  ]);
}

function changed(pairs: readonly (readonly [string, string, string])[]): SourceChange[] {
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([label, before, after]) => ({ label, before, after }));
}
