import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { KnowledgeModule } from '@verbonden/knowledge/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchApiModule } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { SoundingboardModule } from './soundingboard.module';
import { SoundingboardWorkerModule } from './soundingboard-worker.module';
import { aBoardMember, anAdviceQuestion } from './testing';

const room = `viewerSeat memberNames memberCount hasEnough isOpen draft draftVersion agreeCount viewerAgrees
  viewerCanWrite viewerCanAgree messages { id body authorName authorKind isOwn isHidden }`;
const listed = `id title status about wantedBy askerName hostName askerIsIn roomIsClosed viewerState viewerSpoke
  viewerIsHost viewerCanHost viewerCanFollowUp viewerThankedOn organisation { name } knowledgeItem { slug }
  participants { id name state thankedOn } advice { slug }`;
const request = `${listed} room { ${room} }`;
const step = (name: string, type: string, fields = request) =>
  `mutation ($input: ${type}!) { step: ${name}(input: $input) { ${fields} } }`;
const bare = (name: string, type: string) => `mutation ($input: ${type}!) { step: ${name}(input: $input) }`;
const advice = `slug title question text about agreedCount memberCount followUpBy isOverdue outcome outcomeReason
  organisation { name } knowledgeItem { slug }`;
const member = 'id name realName ageBand standing askedThisMonth monthlyMost pausedUntil';

/** Every operation of this domain as its stories use it. */
export const documents = {
  ask: step('askAdvice', 'AskAdviceInput'),
  withdraw: bare('withdrawAdviceRequest', 'WithdrawAdviceRequestInput'),
  host: step('hostAdviceRequest', 'HostAdviceRequestInput'),
  invite: step(
    'inviteBoardMember',
    'InviteBoardMemberInput',
    `outcome others { ${member} } request { ${request} }`,
  ),
  answer: step('answerAdviceInvitation', 'AnswerAdviceInvitationInput'),
  write: step('writeInAdviceRoom', 'WriteInAdviceRoomInput'),
  remove: step('removeAdviceMessage', 'RemoveAdviceMessageInput'),
  hide: step('hideAdviceMessage', 'HideAdviceMessageInput'),
  letIn: step('letAskerIn', 'LetAskerInInput'),
  close: step('closeAdviceRoom', 'CloseAdviceRoomInput'),
  thank: step('thankAdviceMember', 'ThankAdviceMemberInput'),
  leave: bare('leaveAdviceRoom', 'LeaveAdviceRoomInput'),
  leaveBoard: bare('leaveBoard', 'LeaveBoardInput'),
  sumUp: step('sumUpAdvice', 'SumUpAdviceInput'),
  agree: step('agreeWithAdvice', 'AgreeWithAdviceInput'),
  publish: step('publishAdvice', 'PublishAdviceInput'),
  followUp: step('tellAdviceFollowUp', 'TellFollowUpInput'),
  report: step(
    'reportInAdviceRoom',
    'ReportInAdviceRoomInput',
    'id words quoted reporterName responderNames settledHow',
  ),
  settle: step('settleAdviceReport', 'SettleAdviceReportInput', 'id settledHow'),
  choice: step('saveBoardChoice', 'SaveBoardChoiceInput', 'monthlyMost birthYear growsOut needsGuardian'),
  pause: step('pauseBoard', 'PauseBoardInput', 'pauses { id fromDay untilDay }'),
  endPause: step('endBoardPause', 'EndBoardPauseInput', 'pauses { id }'),
  guardian: step('noteBoardGuardian', 'NoteGuardianInput', member),
  request: `query ($id: ID!) { adviceRequest(id: $id) { ${request} } }`,
  requests: `query ($statuses: [AdviceStatus!]) {
    adviceRequests(first: 50, statuses: $statuses) { totalCount edges { node { ${listed} } } } }`,
  members: `{ boardMembers { ${member} } }`,
  mine: '{ myBoard { name birthYear monthlyMost askedThisMonth growsOut needsGuardian pauses { id fromDay untilDay } } }',
  reports: '{ adviceReports { id words quoted reporterName responderNames } }',
  advices: `query ($year: Int) { advices(year: $year) { totalCount edges { node { ${advice} } } } adviceYears { year count } }`,
  advice: `query ($slug: ID!) { advice(slug: $slug) { ${advice} } }`,
};

export interface Shown {
  readonly id: string;
  readonly status: string;
  readonly room: {
    readonly messages: { readonly id: string; readonly body: string | null; readonly authorName: string }[];
    readonly agreeCount: number;
    readonly memberCount: number;
    readonly draftVersion: number;
  } | null;
  readonly participants:
    { readonly id: string; readonly name: string; readonly thankedOn: string | null }[] | null;
  readonly advice: { readonly slug: string } | null;
}

/** A network with a board of three, a host, and an editor who asks. */
export interface BoardStory {
  readonly api: TestApi;
  readonly bridge: string;
  readonly marieke: TestPerson;
  readonly rajesh: TestPerson;
  readonly samira: TestPerson;
  readonly nova: TestPerson;
  readonly kiki: TestPerson;
  readonly bo: TestPerson;
  act<T = Shown>(caller: TestCaller, document: string, input: object): Promise<T>;
  refusal(caller: TestCaller, document: string, input: object): Promise<Record<string, unknown> | undefined>;
  look(caller: TestCaller, id: string): Promise<Shown>;
  /** Asked by Samira, hosted by Marieke. */
  hosted(more?: object): Promise<string>;
  /** As `hosted`, with these in the room. */
  inRoom(people: readonly TestPerson[], more?: object): Promise<string>;
  say(person: TestPerson, requestId: string, body: string): Promise<string>;
  /** Talked over and published; gives its id and its place in the register. */
  published(people: readonly TestPerson[], more?: object): Promise<{ id: string; slug: string }>;
}

/** Starts a network of its own for the stories of one file. */
export async function aBoardStory(): Promise<BoardStory> {
  const api = await testApi([
    PeopleModule,
    SearchApiModule,
    AllianceModule,
    KnowledgeModule,
    SoundingboardModule,
    SoundingboardWorkerModule,
  ]);
  const bridge = (await anOrganisation(api.db, { name: 'Steunpunt De Brug' })).id;
  const marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  const rajesh = await api.person({ name: 'Rajesh', roles: ['ADMINISTRATOR'] });
  const samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId: bridge }] });
  const nova = await aBoardMember(api, 'Nova', { realName: 'Noor Echtenaam' });
  const kiki = await aBoardMember(api, 'Kiki', { realName: 'Kirsten Echtenaam' });
  const bo = await aBoardMember(api, 'Bo', { realName: 'Boris Echtenaam' });

  const story: BoardStory = {
    ...{ api, bridge, marieke, rajesh, samira, nova, kiki, bo },
    act: async <T>(caller: TestCaller, document: string, input: object) =>
      (await caller.data<{ step: T }>(document, { input })).step,
    refusal: async (caller, document, input) =>
      (await caller.run(document, { input })).errors?.[0]?.extensions,
    look: async (caller, id) =>
      (await caller.data<{ adviceRequest: Shown }>(documents.request, { id })).adviceRequest,
    hosted: async (more = {}) => {
      const input = anAdviceQuestion({ organisationId: bridge, ...more });
      await story.act(api.as(samira), documents.ask, input);
      await story.act(api.as(marieke), documents.host, { id: input.id });
      return input.id;
    },
    inRoom: async (people, more) => {
      const requestId = await story.hosted(more);
      // However often a story needs somebody, they take it on.
      await api.db.query('UPDATE board_members SET monthly_most = 10');
      await api.db.query(`UPDATE advice_participants SET invited_at = invited_at - interval '2 months'`);
      for (const { id: personId } of people) {
        await story.act(api.as(marieke), documents.invite, { requestId, personId });
      }
      for (const person of people) {
        await story.act(api.as(person), documents.answer, { requestId, accepts: true });
      }
      return requestId;
    },
    say: async (person, requestId, body) => {
      const id = newId();
      await story.act(api.as(person), documents.write, { id, requestId, body });
      return id;
    },
    published: async (people, more) => {
      const requestId = await story.inRoom(people, more);
      const words = { requestId, text: 'Laat ons zelf kiezen wanneer.', version: 0 };
      await story.act(api.as(marieke), documents.sumUp, words);
      for (const person of people) {
        await story.act(api.as(person), documents.agree, { requestId, agrees: true, version: 1 });
      }
      const { advice: made } = await story.act(api.as(marieke), documents.publish, { requestId });
      return { id: requestId, slug: made!.slug };
    },
  };
  return story;
}
