import { badInput, type FieldProblem, text, type Text } from '@verbonden/shared/kernel';
import { type KnowledgeContent, sectionNames, type SectionName } from '../item/knowledge-content';
import { contentFields, type FieldName } from './content-fields';
import { type AskedField, fieldsOf, formOf, type PartCode, partLabels } from './kind-fields';

/** From how many characters a text says something. */
const shortest: Readonly<Partial<Record<FieldName, number>>> = { title: 3, summary: 20, body: 100 };
/** A tip may be one sentence. */
const shortestTip = 20;

/**
 * What is still missing before somebody else reads along, each at its field. An empty list means: complete. A story that
 * was told in one text, before there were parts or in an import, need not be cut up.
 */
export function missingForReview(content: KnowledgeContent): FieldProblem[] {
  const required = fieldsOf(content.kind).filter((field) => field.isRequired && !isToldInOne(content, field));
  const fields = [...required.map(({ name }) => name), ...sourceOfEvidence(content)];
  const missing = fields.filter((name) => !isFilled(content, name));
  return [...missing.map((name) => problemOf(content, name)), ...hearing(content)];
}

/** @throws DomainError BAD_USER_INPUT at every field that is not there yet */
export function assertComplete(content: KnowledgeContent): void {
  const missing = missingForReview(content);
  if (missing.length > 0) throw badInput(...missing);
}

/**
 * A practice without a kind of activity is in no count and found by no filter, so it is not published, however it came
 * to be sent in. @throws DomainError BAD_USER_INPUT
 */
export function assertHasActivityKind(content: KnowledgeContent): void {
  const missing = missingForReview(content).filter(({ field }) => field === 'activityKinds');
  if (missing.length > 0) throw badInput(...missing);
}

/** A part of the form: what is useful there and not filled in yet. */
export interface PartProgress {
  readonly code: PartCode;
  readonly label: Text;
  readonly isDone: boolean;
  readonly missing: readonly AskedField[];
}

/** How far each part is. */
export function progressOf(content: KnowledgeContent): PartProgress[] {
  return formOf(content.kind).map(({ code, fields }) => {
    const missing = fields.filter(({ name, isUseful }) => isUseful && !isFilled(content, name));
    return { code, label: partLabels[code], isDone: missing.length === 0, missing };
  });
}

/** The share of what is useful that is filled in, 0 to 1; for ordering, never to show. */
export function completeness(content: KnowledgeContent): number {
  const useful = fieldsOf(content.kind).filter(({ isUseful }) => isUseful);
  const there = useful.filter((field) => isFilled(content, field.name) || isToldInOne(content, field));
  return there.length / useful.length;
}

/** True when a field says something. */
export function isFilled(content: KnowledgeContent, name: FieldName): boolean {
  const value = isSection(name) ? content.sections[name] : content[name];
  if (typeof value === 'string') return value.trim().length >= shortestOf(content, name);
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

/** True for a field that is one of the texts kept together. */
export function isSection(name: FieldName): name is SectionName {
  return (sectionNames as readonly string[]).includes(name);
}

function isToldInOne(content: KnowledgeContent, { name, isRequired }: AskedField): boolean {
  return isRequired && (isSection(name) || name === 'steps') && isFilled(content, 'body');
}

/** Who says that it was assessed says where and when. */
function sourceOfEvidence({ evidenceLevel }: KnowledgeContent): FieldName[] {
  return evidenceLevel === 'NONE' ? [] : ['evidenceUrl', 'evidenceOn'];
}

/** Who cannot hear a film reads it: with captions, or written out. */
function hearing(content: KnowledgeContent): FieldProblem[] {
  if (content.kind !== 'VIDEO' || content.captions === true || isFilled(content, 'transcript')) return [];
  return [{ field: 'captions', code: 'NOT_TO_BE_READ', text: askCaptions }];
}

function shortestOf({ kind }: KnowledgeContent, name: FieldName): number {
  return kind === 'TIP' && name === 'body' ? shortestTip : (shortest[name] ?? 1);
}

function problemOf({ kind }: KnowledgeContent, name: FieldName): FieldProblem {
  const { format, ask } = contentFields[name];
  return {
    field: name,
    code: format === 'CODES' || shortest[name] === undefined ? 'MISSING' : 'TOO_SHORT',
    text: kind === 'TIP' && name === 'body' ? askTip : ask,
  };
}

const askTip = text(
  `Schrijf de tip op, in minstens ${shortestTip} tekens.`,
  `Write the tip down, in at least ${shortestTip} characters.`,
);
const askCaptions = text(
  'Zet ondertiteling onder de film, of schrijf uit wat er gezegd wordt. Dan kan iedereen hem volgen.',
  'Put captions under the film, or write out what is said. Then everybody can follow it.',
);
