import { readFileSync } from 'node:fs';
import { fieldTable } from '@verbonden/people/api';
import { buildSchema, isObjectType } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const roots: readonly unknown[] = [
  schema.getQueryType(),
  schema.getMutationType(),
  schema.getSubscriptionType(),
];

/** "Type: field field": fields for whoever gets their parent. Rooms of lists (edges, pages) are so by themselves. */
const open = readFileSync(new URL('open-fields.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .flatMap((line) => {
    const [type, fields = ''] = line.split(': ');
    return fields.split(' ').map((field) => `${type}.${field}`);
  });

const there = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(
    (type) =>
      !type.name.startsWith('__') &&
      !roots.includes(type) &&
      !/(Edge|Connection)$|^PageInfo$/.test(type.name),
  )
  .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));

const guarded = Object.keys(fieldTable);

/** Names that tell of a person's address, needs, real name or secret. */
const tellsOfSomebody =
  /e-?mail|phone|realName|legalName|birth|diet|guardian|secret|password|token$|joinUrl|journalist|avoid/i;

describe('the rule of every field', () => {
  it('is written: a field is guarded (people/api access/fields), or open to whoever gets its parent', () => {
    const decided = new Set([...guarded, ...open]);
    // Who adds a field decides: a row in the table, or its name behind its type in open-fields.txt.
    expect(there.filter((place) => !decided.has(place))).toEqual([]);
  });

  it('is written once, and of fields that there are', () => {
    expect(open.filter((place) => guarded.includes(place))).toEqual([]);
    expect([...guarded, ...open].filter((place) => !there.includes(place))).toEqual([]);
    expect(open.filter((place, at) => open.indexOf(place) !== at)).toEqual([]);
  });

  it('is a guard where the name tells of an address, a need, a real name or a secret; the few others are these', () => {
    expect(open.filter((place) => tellsOfSomebody.test(place.split('.')[1] ?? ''))).toEqual(openByName);
  });

  it('says for whom and when', () => {
    for (const [place, { who, where }] of Object.entries(fieldTable)) {
      expect(`${place}: ${who.length}`).not.toBe(`${place}: 0`);
      expect(where.length).toBeGreaterThan(5);
    }
  });
});

/** Looked at one by one: what they say is public, of oneself, a yes or no, or for who holds a link of one's own. */
const openByName: readonly string[] = [
  'CampaignActivity.joinUrl', // where everybody can join
  'Consent.guardianAnswer', // yes or no, for who asked
  'Consent.guardianAnsweredOn',
  'CreatedAccessToken.accessToken', // the row, without the token
  'DatePollByLink.registrationToken', // of oneself, by one's link
  'HouseColour.token', // a colour
  'InterestByLink.registrationToken', // of oneself, by one's link
  'Me.email', // of oneself, also in the answer of signing in
  'MediaAsk.waitsForGuardian', // of oneself
  'MediaYes.needsGuardian', // inside a guarded list
  'MyBoard.needsGuardian', // of oneself
  'Organisation.contactEmail', // the organisation's own, to be found
  'RequestAnswer.registrationToken', // of oneself, by one's link
  'RequestByLink.registrationToken',
  'SecondFactorBegun.secret', // of oneself, just made, for the own app
  'SignUpForActivityResult.token', // just given to who signed up
];
