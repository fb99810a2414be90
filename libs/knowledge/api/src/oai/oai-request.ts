import { kinds, themes } from '../taxonomy/codes';
import { type OaiToken, readToken } from './oai-token';

/** Every code of OAI-PMH 2.0, section 3.6, that can come up here: there is a hierarchy of sets, and one format for all. */
export type OaiErrorCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch';

/** The protocol's way of saying no; it is an answer, not a fault. */
export class OaiError extends Error {
  constructor(
    readonly code: OaiErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const format = 'oai_dc';

/** Which part of everything a harvester asks for. */
export interface Selection {
  readonly from: string | null;
  readonly until: string | null;
  readonly set: OaiSet | null;
}

/** A set: everything of a theme or of a kind, or all that has one. */
export interface OaiSet {
  readonly by: 'thema' | 'soort';
  readonly code: string | null;
}

export type OaiRequest =
  | { readonly verb: 'Identify' | 'ListSets' }
  | { readonly verb: 'ListMetadataFormats'; readonly identifier: string | null }
  | { readonly verb: 'GetRecord'; readonly identifier: string }
  | {
      readonly verb: 'ListIdentifiers' | 'ListRecords';
      readonly selection: Selection;
      readonly token: OaiToken | null;
    };

/** Which arguments each verb takes: those it needs, and those it may have. */
const takes = {
  Identify: [[], []],
  ListSets: [[], ['resumptionToken']],
  ListMetadataFormats: [[], ['identifier']],
  GetRecord: [['identifier', 'metadataPrefix'], []],
  ListIdentifiers: [['metadataPrefix'], ['from', 'until', 'set', 'resumptionToken']],
  ListRecords: [['metadataPrefix'], ['from', 'until', 'set', 'resumptionToken']],
} as const;
type Verb = keyof typeof takes;

/** Reads a request. @throws OaiError */
export function readRequest(given: URLSearchParams): OaiRequest {
  const verbs = given.getAll('verb');
  const verb = verbs[0] as Verb;
  if (verbs.length !== 1 || !Object.hasOwn(takes, verb)) {
    throw new OaiError('badVerb', 'The verb is missing, unknown, or there twice.');
  }
  const token = given.get('resumptionToken');
  checkArguments(verb, given, token !== null);
  if (token !== null && verb === 'ListSets') {
    throw new OaiError('badResumptionToken', 'The list of sets comes whole.');
  }
  switch (verb) {
    case 'Identify':
    case 'ListSets':
      return { verb };
    case 'ListMetadataFormats':
      return { verb, identifier: given.get('identifier') };
    case 'GetRecord':
      checkFormat(given.get('metadataPrefix'));
      return { verb, identifier: given.get('identifier')! };
    case 'ListIdentifiers':
    case 'ListRecords': {
      if (token !== null) {
        const read = readToken(token);
        if (!read) throw new OaiError('badResumptionToken', 'This token is not one of ours.');
        return { verb, selection: { ...read, set: setOf(read.set) }, token: read };
      }
      checkFormat(given.get('metadataPrefix'));
      return { verb, selection: selectionOf(given), token: null };
    }
  }
}

function checkArguments(verb: Verb, given: URLSearchParams, goesOn: boolean): void {
  const [needed, allowed] = takes[verb] as readonly [readonly string[], readonly string[]];
  for (const name of new Set(given.keys())) {
    const isKnown = name === 'verb' || needed.includes(name) || allowed.includes(name);
    if (!isKnown) throw new OaiError('badArgument', `${verb} takes no such argument.`);
    if (given.getAll(name).length > 1) throw new OaiError('badArgument', 'An argument is there twice.');
  }
  const isAlone = [...given.keys()].every((name) => name === 'verb' || name === 'resumptionToken');
  if (goesOn && !isAlone) throw new OaiError('badArgument', 'A resumptionToken comes alone.');
  if (!goesOn && needed.some((name) => !given.get(name))) {
    throw new OaiError('badArgument', `${verb} needs ${needed.join(' and ')}.`);
  }
}

function checkFormat(prefix: string | null): void {
  if (prefix !== format) throw new OaiError('cannotDisseminateFormat', `Only ${format} is there.`);
}

function selectionOf(given: URLSearchParams): Selection {
  const [from, until] = [given.get('from'), given.get('until')];
  if (from && until && from.length !== until.length) {
    throw new OaiError('badArgument', 'from and until have one granularity.');
  }
  const selection = {
    from: from && momentOf(from, 'T00:00:00Z'),
    until: until && momentOf(until, 'T23:59:59Z'),
    set: setOf(given.get('set')),
  };
  if (selection.from && selection.until && selection.from > selection.until) {
    throw new OaiError('badArgument', 'from is later than until.');
  }
  return selection;
}

function momentOf(written: string, rest: string): string {
  const moment = /^\d{4}-\d\d-\d\d$/.test(written) ? written + rest : written;
  const isMoment = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(moment) && !Number.isNaN(Date.parse(moment));
  if (!isMoment || new Date(moment).toISOString().slice(0, 10) !== moment.slice(0, 10)) {
    throw new OaiError('badArgument', 'A date is YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.');
  }
  return moment;
}

/** @throws OaiError noRecordsMatch for a set that is not there: nothing is in it */
function setOf(spec: string | null): OaiSet | null {
  if (spec === null) return null;
  const [by = '', code = null, ...more] = spec.split(':');
  const codes: readonly string[] = by === 'thema' ? themes : by === 'soort' ? kinds : [];
  if (more.length === 0 && codes.length > 0 && (code === null || codes.includes(code))) {
    return { by: by as OaiSet['by'], code };
  }
  throw new OaiError('noRecordsMatch', 'There is no such set.');
}
