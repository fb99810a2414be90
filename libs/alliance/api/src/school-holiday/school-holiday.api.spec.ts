import { MailCalm, QuietDays } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { dayAfter } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { SchoolHolidaysSource } from './school-holidays-source';

let api: TestApi;
let cora: TestPerson;
beforeEach(async () => {
  api = await testApi([PeopleModule, AllianceModule]);
  cora = await api.person({ roles: ['COORDINATOR'] });
  new SchoolHolidaysSource(api.app.get(QuietDays, { strict: false })).onModuleInit();
  await api.db.query(
    `INSERT INTO labels (collection, code, name, position) VALUES ('regions', 'OVERIJSSEL', '{"nl": "Overijssel", "en": "Overijssel"}', 1)`,
  );
  await api.as(cora).data(saveRegions, {
    input: { provinces: [{ province: 'OVERIJSSEL', schoolRegion: 'NORTH' }] },
  });
});
afterEach(() => api?.close());

const save = 'mutation ($input: SaveSchoolHolidayInput!) { saveSchoolHoliday(input: $input) { id regions } }';
const remove = 'mutation ($input: RemoveSchoolHolidayInput!) { removeSchoolHoliday(input: $input) { name } }';
const saveRegions =
  'mutation ($input: SaveSchoolRegionsInput!) { saveSchoolRegions(input: $input) { provinces { name schoolRegion } } }';
const choose =
  'mutation ($input: ChooseSchoolRegionInput!) { chooseSchoolRegion(input: $input) { choice ofOrganisation } }';
const spring = { name: 'Voorjaarsvakantie', regions: ['NORTH'], firstOn: '2027-02-20', lastOn: '2027-02-28' };

async function atSchool(region: string | null, sector: string | null = 'EDUCATION'): Promise<string> {
  const id = newId();
  await api.db.query(
    `INSERT INTO organisations (id, slug, name, kind, sector, region) VALUES ($1::uuid, $1::text, 'De Linde', 'LOCAL_FOUNDATION', $2, $3)`,
    [id, sector, region],
  );
  return id;
}
/** From when on mail that may wait may come to somebody, at a moment in the spring holiday. */
async function comesFrom(person: TestPerson, at = '2027-02-23T10:00:00Z'): Promise<string> {
  const from = await api.app.get(MailCalm, { strict: false }).from(api.db.manager, [person.id], new Date(at));
  return from(person.id).toISOString();
}

describe('in a school holiday', () => {
  it('mail that may wait waits for who works at a school of that region, and for nobody else', async () => {
    await api.as(cora).data(save, { input: { id: newId(), ...spring } });
    const north = await api.person({
      roles: [{ role: 'PROFESSIONAL', organisationId: await atSchool('Overijssel') }],
    });
    const south = await api.person({
      roles: [{ role: 'PROFESSIONAL', organisationId: await atSchool('Limburg') }],
    });
    const town = await api.person({
      roles: [{ role: 'PROFESSIONAL', organisationId: await atSchool('Overijssel', 'WELFARE') }],
    });
    expect(await comesFrom(north)).toBe('2027-03-01T06:30:00.000Z');
    expect(await comesFrom(south)).toBe('2027-02-23T10:00:00.000Z');
    expect(await comesFrom(town)).toBe('2027-02-23T10:00:00.000Z');
    expect(await comesFrom(north, '2027-03-02T10:00:00Z')).toBe('2027-03-02T10:00:00.000Z');
  });

  it('who works at a school and elsewhere too gets it, unless they choose otherwise', async () => {
    await api.as(cora).data(save, { input: { id: newId(), ...spring } });
    const both = await api.person({
      roles: [
        { role: 'PROFESSIONAL', organisationId: await atSchool('Overijssel') },
        { role: 'PROFESSIONAL', organisationId: await atSchool('Overijssel', 'WELFARE') },
      ],
    });
    expect(await comesFrom(both)).toBe('2027-02-23T10:00:00.000Z');
    await api.as(both).data(choose, { input: { choice: 'NORTH' } });
    expect(await comesFrom(both)).toBe('2027-03-01T06:30:00.000Z');
  });

  it('one may choose another region, or none, and go back to that of where one works', async () => {
    await api.as(cora).data(save, { input: { id: newId(), ...spring } });
    const north = await api.person({
      roles: [{ role: 'PROFESSIONAL', organisationId: await atSchool('Overijssel') }],
    });
    const chosen = (choice: string) => api.as(north).data(choose, { input: { choice } });
    expect(await chosen('NONE')).toEqual({ chooseSchoolRegion: { choice: 'NONE', ofOrganisation: null } });
    expect(await comesFrom(north)).toBe('2027-02-23T10:00:00.000Z');
    expect(await chosen('AS_ORGANISATION')).toEqual({
      chooseSchoolRegion: { choice: 'AS_ORGANISATION', ofOrganisation: 'NORTH' },
    });
    expect(await comesFrom(north)).toBe('2027-03-01T06:30:00.000Z');
  });
});

describe('mail that waits for the end of a holiday', () => {
  /** One that waits by itself, and one in an overview; the clock stands at Monday 4 January 2027, 10.00. */
  async function waitingMail(person: TestPerson): Promise<void> {
    await api.db.query(
      `INSERT INTO mail_messages (id, kind, person_id, to_name, to_address, locale, subject_id, dedupe_key, due_at,
         attempt_at, status, last_error, waits_in, digest_rhythm)
       SELECT gen_random_uuid(), 'x', $1, '', '', 'nl', gen_random_uuid(), gen_random_uuid()::text, $2, $3, 'PLANNED',
         code, group_name, rhythm
       FROM (VALUES ('CALM', NULL, NULL), (NULL, 'x', 'DAILY'), (NULL, 'x', 'WEEKLY')) AS row (code, group_name, rhythm)`,
      [person.id, api.clock.now(), '2027-03-01T06:30:00Z'],
    );
  }
  const leaves = async () =>
    (
      await api.db.query<{ at: Date }[]>('SELECT attempt_at AS at FROM mail_messages ORDER BY attempt_at')
    ).map(({ at }) => at.toISOString());
  const soon = ['2027-01-04T09:00:00.000Z', '2027-01-05T06:30:00.000Z', '2027-01-11T06:30:00.000Z'];
  const regions = (schoolRegion: string | null) =>
    api.as(cora).data(saveRegions, { input: { provinces: [{ province: 'OVERIJSSEL', schoolRegion }] } });

  it('is looked at again when the holiday changes or goes, or regions change', async () => {
    const id = newId();
    const north = await api.person({ roles: ['PROFESSIONAL'] });
    for (const change of [
      () => api.as(cora).data(save, { input: { id, ...spring } }),
      () => api.as(cora).data(remove, { input: { id } }),
      () => regions('SOUTH'),
    ]) {
      await waitingMail(north);
      await change();
      expect(await leaves()).toEqual(soon);
      await api.db.query('DELETE FROM mail_messages');
    }
  });

  it('is, when somebody chooses another region, theirs alone', async () => {
    const north = await api.person({ roles: ['PROFESSIONAL'] });
    await waitingMail(north);
    await api.as(cora).data(choose, { input: { choice: 'NONE' } });
    expect(new Set(await leaves())).toEqual(new Set(['2027-03-01T06:30:00.000Z']));
    await api.as(north).data(choose, { input: { choice: 'NONE' } });
    expect(await leaves()).toEqual(soon);
  });
});

describe('the holidays', () => {
  it('stand in the list until a month after their last day, by the Dutch calendar', async () => {
    await api.as(cora).data(save, { input: { id: newId(), ...spring, regions: ['NORTH'] } });
    const listed = async () =>
      (
        await api
          .as(cora)
          .data<{ schoolCalendar: { holidays: unknown[] } }>('{ schoolCalendar { holidays { name } } }')
      ).schoolCalendar.holidays.length;
    const past = new Date(`${dayAfter(spring.lastOn, 31)}T12:00:00Z`);
    api.clock.set(past);
    expect(await listed()).toBe(1);
    // Half past midnight in the Netherlands, still the day before by UTC.
    api.clock.set(`${past.toISOString().slice(0, 10)}T23:30:00Z`);
    expect(await listed()).toBe(0);
  });

  it('are kept by coordinators; one taken away comes back by saving it again', async () => {
    const id = newId();
    const input = { id, ...spring, regions: ['SOUTH', 'NORTH', 'SOUTH'] };
    expect(await api.as(cora).data(save, { input })).toEqual({
      saveSchoolHoliday: { id, regions: ['NORTH', 'SOUTH'] },
    });
    await api.as(cora).data(save, { input });
    expect(await api.as(cora).data(remove, { input: { id } })).toEqual({
      removeSchoolHoliday: { name: 'Voorjaarsvakantie' },
    });
    await api.as(cora).data(save, { input });
    const { schoolCalendar } = await api
      .as(cora)
      .data<{ schoolCalendar: { holidays: unknown[] } }>('{ schoolCalendar { holidays { name } } }');
    expect(schoolCalendar.holidays).toEqual([{ name: 'Voorjaarsvakantie' }]);
    const editor = await api.person({ roles: ['EDITOR'] });
    for (const ask of [
      api.as(editor).run(save, { input }),
      api.as(editor).run('{ schoolCalendar { holidays { id } } }'),
    ]) {
      expect((await ask).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });

  it.each([
    [{ lastOn: '2027-02-19' }, 'lastOn'],
    [{ lastOn: '2028-02-28' }, 'lastOn'],
    [{ regions: [] }, 'regions'],
    [{ name: '' }, 'name'],
    [{ firstOn: 'morgen' }, 'firstOn'],
  ])('say at the field what is wrong: %j', async (wrong, field) => {
    const { errors } = await api.as(cora).run(save, { input: { id: newId(), ...spring, ...wrong } });
    expect(errors?.[0]?.extensions?.fields?.map((each) => each.field)).toEqual([field]);
  });
});
