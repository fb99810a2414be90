import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { AuditedInput } from './audit-scope';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const masked = '•••';
/** Kinds of values that say nothing of a person: kept as they are. */
const plainScalars = new Set(['Boolean', 'Int', 'Float', 'Moment', 'Day']);
/** Reasons that are about a meeting or a text and shown with it. One about a person stays where it is erased in time. */
const reasonsKept = new Set(['cancelMeeting', 'keepKnowledgeWording', 'tellAdviceFollowUp']);
const longestReason = 500;
const longestList = 50;

/** Kinds that an id in an input may be of, when its field is called otherwise than the kind. */
const called: Readonly<Record<string, string>> = {
  itemId: 'KnowledgeItem',
  activityId: 'CampaignActivity',
  editionId: 'CampaignEdition',
  projectId: 'LabProject',
  textId: 'PolicyText',
  seriesId: 'MeetingSeries',
};

/**
 * What an operation was given, as far as the log may keep it: ids, numbers, choices, dates and yes or no. Of text only
 * that there was some, for it may hold anything; the reasons of a few operations are kept, since they are about no person.
 */
export function auditedInput(
  info: GraphQLResolveInfo,
  args: Readonly<Record<string, unknown>>,
): AuditedInput {
  const field = info.parentType.getFields()[info.fieldName]!;
  const ids: string[] = [];
  const found: { reason: string | null } = { reason: null };
  const keep = (type: GraphQLInputType, value: unknown, name: string): unknown => {
    if (value === null || value === undefined) return null;
    if (isNonNullType(type)) return keep(type.ofType, value, name);
    if (isListType(type)) {
      const all = Array.isArray(value) ? value : [value];
      return all.slice(0, longestList).map((each) => keep(type.ofType, each, name));
    }
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      return Object.fromEntries(
        Object.entries(value)
          .filter(([key, each]) => each !== undefined && fields[key])
          .map(([key, each]) => [key, keep(fields[key]!.type, each, key)]),
      );
    }
    if (type.name === 'ID' && typeof value === 'string' && uuid.test(value)) {
      ids.push(value);
      return value;
    }
    if (isEnumType(type) || plainScalars.has(type.name))
      return value instanceof Date ? value.toISOString() : value;
    if (name === 'reason' && reasonsKept.has(info.fieldName) && typeof value === 'string') {
      found.reason = value.slice(0, longestReason);
    }
    return masked;
  };
  const given = Object.fromEntries(
    field.args
      .filter(({ name }) => name in args)
      .map(({ name, type }) => [name, keep(type, args[name], name)]),
  );
  const input = (given['input'] ?? given) as Record<string, unknown>;
  const idOf = (name: string) =>
    typeof input[name] === 'string' && uuid.test(input[name]) ? input[name] : null;
  return {
    given: input,
    ids,
    ...objectOf(getNamedType(field.type).name, input, idOf),
    organisationId: idOf('organisationId'),
    reason: found.reason,
  };
}

/** Which object it is about: the one of the answer's kind, else the first that is named. */
function objectOf(
  answer: string,
  input: Readonly<Record<string, unknown>>,
  idOf: (name: string) => string | null,
): Pick<AuditedInput, 'objectKind' | 'objectId'> {
  const kindOf = (name: string) => called[name] ?? name.charAt(0).toUpperCase() + name.slice(1, -2);
  const names = Object.keys(input).filter((name) => /[a-z]Id$/.test(name) && idOf(name));
  const own = idOf('id');
  if (own && !['Boolean', 'ID'].includes(answer)) return { objectKind: answer, objectId: own };
  const name =
    names.find((each) => kindOf(each) === answer) ?? names.find((each) => each !== 'personId') ?? names[0];
  return name ? { objectKind: kindOf(name), objectId: idOf(name) } : { objectKind: null, objectId: own };
}

/** Of a door beside GraphQL nothing is kept but ids in its address. */
export function auditedDoor(params: Readonly<Record<string, unknown>>): AuditedInput {
  const given = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, uuid.test(String(value)) ? value : masked]),
  );
  const ids = Object.values(params)
    .map(String)
    .filter((each) => uuid.test(each));
  return { given, ids, objectKind: null, objectId: ids[0] ?? null, organisationId: null, reason: null };
}
