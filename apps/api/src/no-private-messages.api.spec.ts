import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { aKnowledgeItem } from '@verbonden/knowledge/testing';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { buildSchema, getNamedType, type GraphQLInputObjectType, isInputObjectType } from 'graphql';
import { domainModules } from './domains';

/**
 * No private messages between adults and young people of the sounding board exist, by design
 * (docs/decisions/0011-soundingboard.md). What could carry one names a person and takes free text: of those operations
 * each is here with the reason why it does not, and a new one makes this test fail until somebody has thought about it.
 */
const thoughtAbout: Readonly<Record<string, string>> = {
  askSignInLink:
    'an address and a page of our own to come back to, which no mail and no page shows; the mail has the words of the house',
  addRegistration:
    'the reason stays in the record of coordinators; the person gets the mail of every registration',
  applyAsOrganisation: 'an address of one’s own; the words are read by coordinators',
  applyAsProfessional: 'as applyAsOrganisation',
  askAddressChange: 'an address of one’s own; the mail has the words of the house',
  askConsent: 'the mail has the words of the house, and names',
  bringToLab: 'an address of one’s own; the words are read by who works in the Lab',
  askMedia:
    'an address of one’s own; the words are read by coordinators, young people read the outlet’s name alone',
  askKnowledgeReader: 'refuses who is on the sounding board (below)',
  claimMunicipality: 'a name, and an address of one’s own',
  claimOrganisation: 'an address of one’s own; the words are read by coordinators',
  createKnowledgeItem:
    'a contact for readers; refuses who is on the sounding board (knowledge-form.api.spec.ts)',
  createMeeting: 'who speaks or hosts, on a page that all of its readers see',
  inviteMunicipality: 'a name; the mail has the words of the house',
  invitePerson: 'a name; the mail has the words of the house',
  placePrintOrder: 'a name on a parcel; read by coordinators and the printer',
  registerAsGuest: 'a name',
  registerColleagues: 'names',
  saveExpertSheet:
    'names who goes along with an expert; coordinators and who runs the day read the sheet, and no mail carries it',
  saveOrganisationProfile: 'the address of an organisation, on a page that everybody reads; nobody is mailed',
  saveWorkingGroupTask: 'refuses who is on the sounding board (working-group.api.spec.ts)',
  signIn: 'a password',
  nameDeputy:
    'an address and days; the mail has the words of the house; refuses who is on the sounding board',
  suspendAccount: 'the reason is read by administrators alone; the mail has the words of the house',
  updateKnowledgeItem: 'as createKnowledgeItem',
  updateMeeting: 'as createMeeting',
};

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
const aPerson = /person|member|participant|mail$|recipient|receiver|reader|supporter/i;

describe('the schema', () => {
  it('has no operation that names a person beside words of one’s own, but for those somebody thought about', () => {
    expect(operationsThatCould().filter((name) => !(name in thoughtAbout))).toEqual([]);
  });

  it('has no reason left for an operation that is gone', () => {
    const could = operationsThatCould();
    expect(Object.keys(thoughtAbout).filter((name) => !could.includes(name))).toEqual([]);
  });

  it('writes to a room and to nobody in it: a message has a request, words, and no receiver', () => {
    const inputs = [
      'WriteInAdviceRoomInput',
      'SumUpAdviceInput',
      'TellFollowUpInput',
      'SettleAdviceReportInput',
    ];
    expect(
      inputs.map((name) =>
        leavesOf(inputNamed(name))
          .map(([field]) => field)
          .sort(),
      ),
    ).toEqual([
      ['body', 'id', 'requestId'],
      ['requestId', 'text', 'version'],
      ['outcome', 'reason', 'requestId'],
      ['how', 'id'],
    ]);
    expect(
      leavesOf(inputNamed('InviteBoardMemberInput'))
        .map(([field]) => field)
        .sort(),
    ).toEqual(['personId', 'requestId']);
  });
});

describe('in the running network', () => {
  let api: TestApi;
  let nova: TestPerson;
  let marieke: TestPerson;
  beforeAll(async () => {
    api = await testApi(domainModules);
    nova = await api.person({ roles: ['SOUNDING_BOARD'] });
    marieke = await api.person({ roles: ['COORDINATOR'] });
  });
  afterAll(() => api?.close());

  it('a message has a room, an author, words and moments; no column for a receiver', async () => {
    const columns = await api.db.query<{ name: string }[]>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = 'advice_messages' ORDER BY 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      ...['author_id', 'author_kind', 'body', 'created_at', 'hidden_at', 'id', 'request_id'],
      ...['updated_at', 'written_at'],
    ]);
  });

  it('a coordinator cannot ask one of the young people by mail to read a text along', async () => {
    const item = await aKnowledgeItem(api.db, { status: 'SUBMITTED', publishedOn: null });
    const asked = await api
      .as(marieke)
      .run('mutation ($input: AskKnowledgeReaderInput!) { askKnowledgeReader(input: $input) { id } }', {
        input: { id: item.id, email: nova.email, question: 'Wat vind jij?' },
      });
    expect(asked.errors?.[0]?.extensions).toMatchObject({ fields: [{ field: 'email' }] });
    const mails = await api.db.query('SELECT 1 FROM mail_messages WHERE person_id = $1', [nova.id]);
    expect(mails).toEqual([]);
  });

  it('a young person owns no item, so that no question about one goes to them alone', async () => {
    const shared = await api
      .as(nova)
      .run('mutation ($input: CreateKnowledgeItemInput!) { createKnowledgeItem(input: $input) { id } }', {
        input: { id: newId(), kind: 'TIP', title: 'Neem een pauze' },
      });
    expect(shared.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('nor asks a question about one, so that no answer goes to them alone', async () => {
    const item = await aKnowledgeItem(api.db);
    const asked = await api
      .as(nova)
      .run('mutation ($input: AskKnowledgeQuestionInput!) { askKnowledgeQuestion(input: $input) { id } }', {
        input: { id: newId(), itemId: item.id, body: 'Mag dit ook buiten?' },
      });
    expect(asked.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

/** The mutations whose input, however deep, has a person in it and a text that somebody makes up. */
function operationsThatCould(): string[] {
  return Object.values(schema.getMutationType()!.getFields())
    .filter(({ args }) => {
      const leaves = args.flatMap(({ type }) => {
        const input = getNamedType(type);
        return isInputObjectType(input) ? leavesOf(input) : [];
      });
      const persons = leaves.filter(
        ([field, type]) => (type === 'ID' || type === 'String') && aPerson.test(field),
      );
      return persons.length > 0 && leaves.some((leaf) => leaf[1] === 'String' && !persons.includes(leaf));
    })
    .map(({ name }) => name)
    .sort();
}

function inputNamed(name: string): GraphQLInputObjectType {
  return schema.getType(name) as GraphQLInputObjectType;
}

/** Every field of an input and of the inputs in it, with the name of its type. */
function leavesOf(
  input: GraphQLInputObjectType,
  above: readonly string[] = [],
): [field: string, type: string][] {
  return Object.values(input.getFields()).flatMap(({ name, type }): [string, string][] => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return [[name, named.name]];
    return above.includes(named.name) ? [] : leavesOf(named, [...above, input.name]);
  });
}
