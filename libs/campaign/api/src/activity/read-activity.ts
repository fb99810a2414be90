import { badInput, type FieldProblem, text } from '@verbonden/shared/kernel';
import type { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import type { CampaignActivity, KeptMoment } from './activity.entity';
import type { SubmitCampaignActivityInput } from './activity.input';
import { knownMoments } from './known-moments';
import { readPostcode } from './postcode';
import { readMoments } from './read-moments';

/** What is written of an activity, as it is kept. */
export type ActivityWords = Pick<
  CampaignActivity,
  | 'title'
  | 'body'
  | 'audience'
  | 'form'
  | 'municipalityId'
  | 'venue'
  | 'address'
  | 'postcode'
  | 'moments'
  | 'startsAt'
  | 'endsAt'
  | 'accessibility'
  | 'costs'
  | 'joining'
  | 'joinUrl'
  | 'seats'
>;
type Written = Omit<SubmitCampaignActivityInput, 'id' | 'editionId' | 'organisationId'>;

/**
 * Reads what somebody wrote. Of a choice that was not made nothing is kept: no address of what is online, no seats of what
 * is joined elsewhere.
 * @param municipalityId of the municipality that was named; null when there is none of that name
 * @param before its moments until now, which calendars know
 * @throws DomainError BAD_USER_INPUT with all that is wrong
 */
export function readActivity(
  written: Written,
  edition: CampaignEdition,
  municipalityId: string | null,
  before: readonly KeptMoment[] = [],
): ActivityWords {
  const { title, body, audience, form, joining, accessibility = null, costs = null } = written;
  const isOnsite = form === 'ONSITE';
  const { moments, problems } = readMoments(written.moments, edition);
  const postcode = readPostcode(written.postcode ?? '');
  const all: FieldProblem[] = [
    ...problems,
    ...(isOnsite && !municipalityId ? [written.municipality ? unknownMunicipality : whichMunicipality] : []),
    ...(isOnsite && !written.address && !written.venue ? [whichPlace] : []),
    ...(isOnsite && !postcode ? [whichPostcode] : []),
    ...(joining === 'ELSEWHERE' && !written.joinUrl ? [whereToJoin] : []),
  ];
  const [first] = moments;
  if (all.length > 0 || !first) throw badInput(...all);
  const latest = Math.max(...moments.map(({ endsAt }) => Date.parse(endsAt)));
  return {
    ...{ title, body, audience, form, accessibility, costs, joining },
    moments: knownMoments(moments, before),
    startsAt: new Date(first.startsAt),
    endsAt: new Date(latest),
    municipalityId: isOnsite ? municipalityId : null,
    venue: isOnsite ? (written.venue ?? null) : null,
    address: isOnsite ? (written.address ?? null) : null,
    postcode: isOnsite ? postcode : null,
    joinUrl: joining === 'ELSEWHERE' ? (written.joinUrl ?? null) : null,
    seats: joining === 'PORTAL' ? (written.seats ?? null) : null,
  };
}

/** The same activity in the same words, whatever calendars call its moments. */
export function saysTheSame(one: ActivityWords, other: ActivityWords): boolean {
  const words = (of: ActivityWords) =>
    JSON.stringify([
      ...[of.title, of.body, of.audience, of.form, of.municipalityId, of.venue, of.address, of.postcode],
      ...[of.moments.map(({ startsAt, endsAt }) => [startsAt, endsAt]), of.accessibility, of.costs],
      ...[of.joining, of.joinUrl, of.seats],
    ]);
  return words(one) === words(other);
}

/** Another time or place: calendars, and who signed up with an address, hear of it. */
export function isMoved(before: ActivityWords, after: ActivityWords): boolean {
  const whenAndWhere = ({ moments, form, municipalityId, venue, address, postcode }: ActivityWords) =>
    JSON.stringify([
      moments.map(({ startsAt, endsAt }) => [startsAt, endsAt]),
      form,
      municipalityId,
      venue,
      address,
      postcode,
    ]);
  return whenAndWhere(before) !== whenAndWhere(after);
}

const whichMunicipality = {
  field: 'municipality',
  code: 'MISSING',
  text: text('Vul in in welke gemeente het is.', 'Fill in in which municipality it is.'),
};
const unknownMunicipality = {
  field: 'municipality',
  code: 'UNKNOWN_MUNICIPALITY',
  text: text(
    'Deze gemeente kennen we niet. Schrijf de naam van de gemeente, niet die van het dorp.',
    'We do not know this municipality. Write the name of the municipality, not of the village.',
  ),
};
const whichPlace = {
  field: 'address',
  code: 'MISSING',
  text: text('Vul in waar het is: een straat en nummer.', 'Fill in where it is: a street and number.'),
};
const whichPostcode = {
  field: 'postcode',
  code: 'UNREADABLE',
  text: text(
    'Vul een postcode in, zoals 3512 AB. Dan vinden mensen in de buurt het.',
    'Fill in a postcode, such as 3512 AB. Then people nearby find it.',
  ),
};
const whereToJoin = {
  field: 'joinUrl',
  code: 'MISSING',
  text: text('Vul in waar mensen zich aanmelden.', 'Fill in where people sign up.'),
};
