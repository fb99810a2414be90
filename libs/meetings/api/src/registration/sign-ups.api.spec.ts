import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { MeetingsModule } from '../meetings.module';
import { aRegistration, savedMeeting } from '../testing';
import { Registration, RegistrationStatus } from './registration.entity';

const filling = `query Filling($slug: String!) { meeting(slug: $slug) { signUps { day count } } }`;

describe('How the list of a meeting fills up', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi([PeopleModule, MeetingsModule]);
  });
  afterAll(() => api?.close());

  it('a coordinator sees, by Dutch days, how many were on the list; who said no is not among them', async () => {
    const meeting = await savedMeeting(api);
    const moments = [
      '2027-01-04T09:00:00Z',
      '2027-01-04T22:59:00Z',
      // A quarter past midnight in the Netherlands: the next day.
      '2027-01-04T23:15:00Z',
      '2027-01-08T09:00:00Z',
    ];
    for (const [index, moment] of moments.entries()) {
      const { id: personId } = await api.person();
      const status = index === 3 ? RegistrationStatus.CANCELLED : RegistrationStatus.CONFIRMED;
      const seat = status === RegistrationStatus.CANCELLED ? { status, seatMode: null } : {};
      const createdAt = new Date(moment);
      await api.db.manager.insert(
        Registration,
        aRegistration({ meetingId: meeting.id, personId, number: index + 1, createdAt, ...seat }),
      );
    }
    const coordinator = api.as(await api.person({ roles: ['COORDINATOR'] }));
    const { meeting: seen } = await coordinator.data<{ meeting: { signUps: unknown } }>(filling, {
      slug: meeting.slug,
    });
    expect(seen.signUps).toEqual([
      { day: '2027-01-04', count: 2 },
      { day: '2027-01-05', count: 3 },
    ]);
  });

  it('is nobody else’s to see', async () => {
    const meeting = await savedMeeting(api);
    for (const caller of [api.visitor, api.as(await api.person({ roles: ['PROFESSIONAL'] }))]) {
      const { meeting: seen } = await caller.data<{ meeting: { signUps: unknown } }>(filling, {
        slug: meeting.slug,
      });
      expect(seen.signUps).toBeNull();
    }
  });
});
