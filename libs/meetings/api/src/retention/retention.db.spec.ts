import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { AttendanceMode } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { RegistrationNeeds } from '../needs/registration-needs.entity';
import { RegistrationService } from '../registration/registration.service';
import { professionals, savedMeeting } from '../testing';
import { Erasure } from './erasure.entity';
import { RetentionService } from './retention.service';

let api: TestApi;
beforeEach(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
});
afterEach(() => api?.close());

/** Somebody who comes to a meeting of 24 March, until 17.00, with a diet. */
async function somebodyWithNeeds() {
  const [person] = await professionals(api, 1);
  const meeting = await savedMeeting(api);
  const service = api.app.get(RegistrationService, { strict: false });
  const { registration } = await service.register(person!.viewer, {
    meetingId: meeting.id,
    mode: AttendanceMode.ONSITE,
    onlineMeanwhile: false,
  });
  const registrationId = registration!.id;
  await api.db.manager.save(
    Object.assign(new RegistrationNeeds(), { registrationId, diet: 'veganistisch', access: null }),
  );
  return { person: person!, registrationId, service };
}

const needs = () => api.db.manager.countBy(RegistrationNeeds, {});
const sweep = () => api.app.get(RetentionService, { strict: false }).sweep();

describe('what has served its purpose', () => {
  it('needs are there until fourteen days after the meeting, then gone, and that is in the record', async () => {
    await somebodyWithNeeds();
    api.clock.set('2027-04-07T16:00:00Z');
    await sweep();
    expect(await needs()).toBe(1);
    api.clock.set('2027-04-07T16:00:01Z');
    await sweep();
    expect(await needs()).toBe(0);
    await sweep();
    const record = await api.db.manager.find(Erasure);
    expect(record).toHaveLength(1);
    expect(record[0]).toMatchObject({ rule: 'needs', erased: 1, at: new Date('2027-04-07T16:00:01Z') });
  });

  it('who cancelled has a day to change their mind; then what they needed is gone', async () => {
    const { person, registrationId, service } = await somebodyWithNeeds();
    await service.cancel(person.viewer, { registrationId });
    await sweep();
    expect(await needs()).toBe(1);
    api.clock.set('2027-01-05T09:00:01Z');
    await sweep();
    expect(await needs()).toBe(0);
  });

  it('anybody reads how long we keep what; only who looks after the network reads what was erased', async () => {
    const asked = '{ retention { rule days what why } }';
    const { retention } = await api.visitor.data<{ retention: { rule: string; days: number }[] }>(asked);
    expect(retention).toContainEqual(expect.objectContaining({ rule: 'needs', days: 14 }));
    const coordinator = await api.person({ roles: ['COORDINATOR'] });
    const editor = await api.person({ roles: ['EDITOR'] });
    expect((await api.as(coordinator).run('{ erasures { rule } }')).errors).toBeUndefined();
    expect((await api.as(editor).run('{ erasures { rule } }')).errors?.[0]?.extensions?.['code']).toBe(
      'FORBIDDEN',
    );
  });
});
