import { anOrganisation } from '@verbonden/alliance/testing';
import { savedMeeting } from '@verbonden/meetings/testing';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { domainModules } from '../domains';

let api: TestApi;
beforeAll(async () => {
  api = await testApi(domainModules);
});
afterAll(() => api?.close());

const register = `mutation ($input: RegisterForMeetingInput!) {
  registerForMeeting(input: $input) { outcome registration { id } } }`;
const statusOf = async (who: TestPerson) =>
  (
    await api.db.query<{ status: string }[]>('SELECT status FROM registrations WHERE person_id = $1', [
      who.id,
    ])
  ).map(({ status }) => status);

describe('an organisation leaves while its people are registered', () => {
  it('what they would come to is listed, to keep or cancel; a freed seat goes to who waits; nothing else vanishes', async () => {
    const { id: organisationId, slug } = await anOrganisation(api.db, { name: 'Huis De Vonk' });
    const held = (role: 'EDITOR' | 'PROFESSIONAL') => ({ roles: [{ role, organisationId }] });
    const samira = await api.person({ name: 'Samira', ...held('EDITOR') });
    const fatma = await api.person({ name: 'Fatma', ...held('PROFESSIONAL') });
    const outsider = await api.person({ name: 'Delano', roles: ['PROFESSIONAL'] });
    const meeting = await savedMeeting(api, { seatsOnsite: 2, titleNl: 'Voorjaarslab' });
    for (const who of [samira, fatma, outsider]) {
      await api.as(who).data(register, {
        input: { meetingId: meeting.id, mode: 'ONSITE', onlineMeanwhile: false },
      });
    }
    expect(await statusOf(outsider)).toEqual(['WAITLISTED']);

    interface Ahead {
      readonly organisationLeaving: {
        readonly commitments: readonly {
          readonly id: string;
          readonly personName: string;
          readonly title: string;
        }[];
      };
    }
    const { organisationLeaving } = await api
      .as(samira)
      .data<Ahead>(
        `query ($slug: String!) { organisationLeaving(slug: $slug) { commitments { id personName title } } }`,
        { slug },
      );
    expect(
      organisationLeaving.commitments.map(({ personName, title }) => `${personName}: ${title}`).sort(),
    ).toEqual(['Fatma: Voorjaarslab', 'Samira: Voorjaarslab']);
    const ofFatma = organisationLeaving.commitments.find(({ personName }) => personName === 'Fatma')!.id;
    const [ofOutsider] = await api.db.query<[{ id: string }]>(
      'SELECT id FROM registrations WHERE person_id = $1',
      [outsider.id],
    );
    await api
      .as(samira)
      .data(`mutation ($input: EndMembershipInput!) { endMembership(input: $input) { doneAt } }`, {
        input: { id: newId(), organisationId, onDay: '2027-01-04', cancelIds: [ofFatma, ofOutsider.id] },
      });
    expect(await statusOf(fatma)).toEqual(['CANCELLED']);
    expect(await statusOf(samira)).toEqual(['CONFIRMED']);
    // Somebody else's is not theirs to cancel: it got the seat that came free.
    expect(await statusOf(outsider)).toEqual(['CONFIRMED']);
  });

  it('what somebody comes to who works elsewhere too is not shown, and not cancelled', async () => {
    const { id: organisationId, slug } = await anOrganisation(api.db);
    const other = await anOrganisation(api.db);
    const samira = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    const both = await api.person({
      roles: [
        { role: 'PROFESSIONAL', organisationId },
        { role: 'PROFESSIONAL', organisationId: other.id },
      ],
    });
    const meeting = await savedMeeting(api, { seatsOnsite: 2 });
    const { registerForMeeting } = await api
      .as(both)
      .data<{ registerForMeeting: { registration: { id: string } } }>(register, {
        input: { meetingId: meeting.id, mode: 'ONSITE', onlineMeanwhile: false },
      });
    expect(
      await api
        .as(samira)
        .data(
          'query ($slug: String!) { organisationLeaving(slug: $slug) { peopleCount commitments { id } } }',
          {
            slug,
          },
        ),
    ).toEqual({ organisationLeaving: { peopleCount: 2, commitments: [] } });
    await api
      .as(samira)
      .data(`mutation ($input: EndMembershipInput!) { endMembership(input: $input) { doneAt } }`, {
        input: {
          id: newId(),
          organisationId,
          onDay: '2027-01-04',
          cancelIds: [registerForMeeting.registration.id],
        },
      });
    expect(await statusOf(both)).toEqual(['CONFIRMED']);
  });
});
