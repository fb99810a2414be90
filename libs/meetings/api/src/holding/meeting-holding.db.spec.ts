import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { savedMeeting } from '../testing';
import { MeetingHolding } from './meeting-holding';

let api: TestApi;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
});
afterAll(() => api?.close());

const standing = async (meeting: Meeting) =>
  (await api.db.manager.findOneByOrFail(Meeting, { id: meeting.id })).status;

it('a meeting was held as soon as its end has come, and not before', async () => {
  const meeting = await savedMeeting(api);
  const holding = api.app.get(MeetingHolding, { strict: false });
  api.clock.set('2027-03-24T15:59:59Z');
  await holding.sweep();
  expect(await standing(meeting)).toBe('PUBLISHED');
  api.clock.set('2027-03-24T16:00:00Z');
  expect(await holding.sweep()).toBe(1);
  expect(await standing(meeting)).toBe('HELD');
  expect(await holding.sweep()).toBe(0);
});

it.each([MeetingStatus.DRAFT, MeetingStatus.CANCELLED])('a meeting that is %s never was', async (status) => {
  const meeting = await savedMeeting(api, { status });
  api.clock.set('2027-03-25T16:00:00Z');
  await api.app.get(MeetingHolding, { strict: false }).sweep();
  expect(await standing(meeting)).toBe(status);
});
