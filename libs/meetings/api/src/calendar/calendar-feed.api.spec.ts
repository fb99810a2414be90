import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { statementsOf, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import ICAL from 'ical.js';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { MeetingService } from '../meeting/meeting.service';
import { MeetingsModule } from '../meetings.module';
import { RegistrationService } from '../registration/registration.service';
import { aMeeting, savedMeeting } from '../testing';
import { CalendarFeedService, mostEntries } from './calendar-feed.service';

const mine = '{ myCalendarFeed { address since } }';
const renew =
  'mutation Renew($input: RenewCalendarFeedInput!) { renewCalendarFeed(input: $input) { address since } }';
const remove = 'mutation { removeCalendarFeed }';

let api: TestApi;
let fatma: TestPerson;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
beforeEach(async () => {
  api.clock.set('2027-01-04T09:00:00Z');
  await api.db.query('DELETE FROM meetings');
});
afterAll(() => api?.close());

// Without a word of its own on keeping, fetch asks with `no-cache` and never hears 304.
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(api.url + path, { headers: { 'cache-control': 'max-age=0', ...headers } });

function entriesOf(file: string): Record<'uid' | 'status' | 'summary', string>[] {
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  const value = (event: ICAL.Component, name: string) => String(event.getFirstPropertyValue(name));
  return events.map((event) => ({
    uid: value(event, 'uid'),
    status: value(event, 'status'),
    summary: value(event, 'summary'),
  }));
}

/** Makes an address for somebody; its path below the portal's. */
async function feedOf(person: TestPerson, id = newId()): Promise<string> {
  const { renewCalendarFeed } = await api
    .as(person)
    .data<{ renewCalendarFeed: { address: string } }>(renew, { input: { id } });
  return new URL(renewCalendarFeed.address).pathname;
}

async function register(person: TestPerson, meeting: Meeting, mode = AttendanceMode.ONLINE): Promise<string> {
  const { registration } = await api.app
    .get(RegistrationService, { strict: false })
    .register(person.viewer, { meetingId: meeting.id, mode, onlineMeanwhile: false });
  return registration!.id;
}

describe('the calendar of the network', () => {
  it('holds what was published, to come and of the last months, and no draft', async () => {
    const coming = await savedMeeting(api);
    const off = await savedMeeting(api, { status: MeetingStatus.CANCELLED });
    const past = await savedMeeting(api, {
      startsAt: new Date('2026-11-20T12:00:00Z'),
      endsAt: new Date('2026-11-20T15:00:00Z'),
    });
    await savedMeeting(api, { status: MeetingStatus.DRAFT, publishedAt: null, titleNl: 'geheim concept' });
    await savedMeeting(api, {
      startsAt: new Date('2026-01-20T12:00:00Z'),
      endsAt: new Date('2026-01-20T15:00:00Z'),
    });
    const response = await get('/calendar/netwerk.ics');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const file = await response.text();
    expect(entriesOf(file).map(({ summary }) => summary)).toEqual([
      past.titleNl,
      coming.titleNl,
      `Gaat niet door: ${off.titleNl}`,
    ]);
    expect(file).not.toContain('geheim');
    expect(entriesOf(await (await get('/calendar/netwerk.ics?taal=en')).text())[1]!.summary).toBe(
      coming.titleEn,
    );
  });

  it('is not sent again to who has it, until something changes', async () => {
    const meeting = await savedMeeting(api);
    const first = await get('/calendar/netwerk.ics');
    const etag = first.headers.get('etag')!;
    expect(etag).toBeTruthy();
    expect((await get('/calendar/netwerk.ics', { 'if-none-match': etag })).status).toBe(304);
    await api.app
      .get(MeetingService, { strict: false })
      .cancel(marieke.viewer, { id: meeting.id, reason: 'De spreker is ziek.' });
    expect((await get('/calendar/netwerk.ics', { 'if-none-match': etag })).status).toBe(200);
  });

  it('has an end, and costs one statement', async () => {
    await api.db.manager.save(Array.from({ length: mostEntries + 5 }, () => aMeeting()));
    const feeds = api.app.get(CalendarFeedService, { strict: false });
    let file = '';
    const statements = await statementsOf(api.db, async () => void (file = await feeds.network('nl')));
    expect(statements).toHaveLength(1);
    expect(entriesOf(file)).toHaveLength(mostEntries);
  });
});

describe('a personal calendar', () => {
  it('holds where its person comes or waits to, and nothing of anybody else', async () => {
    const joost = await api.person({ roles: ['PROFESSIONAL'] });
    const [lab, other, full] = [
      await savedMeeting(api),
      await savedMeeting(api),
      await savedMeeting(api, { seatsOnsite: 0 }),
    ];
    const seat = await register(fatma, lab);
    const waits = await register(fatma, full, AttendanceMode.ONSITE);
    await register(joost, other);
    const response = await get(await feedOf(fatma));
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    const entries = entriesOf(await response.text());
    expect(entries.map(({ uid, status }) => [uid.split('@')[0], status]).sort()).toEqual(
      [
        [seat, 'CONFIRMED'],
        [waits, 'TENTATIVE'],
      ].sort(),
    );
    await api.app
      .get(MeetingService, { strict: false })
      .cancel(marieke.viewer, { id: lab.id, reason: 'De spreker is ziek.' });
    const after = entriesOf(await (await get(await feedOf(fatma))).text());
    expect(after.find(({ uid }) => uid.startsWith(seat))).toMatchObject({ status: 'CANCELLED' });
  });

  it('lets go of who leaves', async () => {
    const lab = await savedMeeting(api);
    const registrationId = await register(fatma, lab);
    const path = await feedOf(fatma);
    expect(entriesOf(await (await get(path)).text())).toHaveLength(1);
    await api.app.get(RegistrationService, { strict: false }).cancel(fatma.viewer, { registrationId });
    expect(entriesOf(await (await get(path)).text())).toEqual([]);
  });

  it('a new address kills the old one at once; taken away there is none', async () => {
    const old = await feedOf(fatma);
    const path = await feedOf(fatma);
    expect(path).not.toBe(old);
    expect((await get(old)).status).toBe(404);
    expect((await get(path)).status).toBe(200);
    expect(await api.as(fatma).data(mine)).toMatchObject({
      myCalendarFeed: { address: expect.stringContaining(path) },
    });
    expect(await api.as(fatma).data(remove)).toEqual({ removeCalendarFeed: true });
    expect((await get(path)).status).toBe(404);
    expect(await api.as(fatma).data(mine)).toEqual({ myCalendarFeed: null });
    expect(await api.as(fatma).data(remove)).toEqual({ removeCalendarFeed: true });
  });

  it('pressed twice is one address; the id of somebody else gives nothing', async () => {
    const id = newId();
    expect(await feedOf(fatma, id)).toBe(await feedOf(fatma, id));
    const joost = await api.person();
    const answer = await api.as(joost).run(renew, { input: { id } });
    expect(answer.errors?.[0]?.extensions?.code).toBe('CONFLICT');
    expect(await api.as(joost).data(mine)).toEqual({ myCalendarFeed: null });
  });

  it('is for who holds the address: altered, made up or of another purpose it is not there', async () => {
    const path = await feedOf(fatma);
    const altered = path.replace(/.(?=\.ics$)/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const wrong of [altered, '/calendar/persoon/x.ics', '/calendar/persoon/%00.ics', `${path}x`]) {
      expect((await get(wrong)).status).toBe(404);
    }
    const [row] = await api.db.query<{ row: string }[]>(
      'SELECT f::text AS row FROM calendar_feeds f WHERE person_id = $1',
      [fatma.id],
    );
    expect(row!.row).not.toContain(path.split('/').at(-1)!.slice(22, 60));
  });

  it('closes with the account', async () => {
    const joost = await api.person();
    const path = await feedOf(joost);
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [joost.id]);
    expect((await get(path)).status).toBe(404);
  });

  it('is in the language of its person, whatever asks for it', async () => {
    const noor = await api.person({ locale: 'en', roles: ['PROFESSIONAL'] });
    const lab = await savedMeeting(api);
    await register(noor, lab);
    const file = await (await get(await feedOf(noor), { 'accept-language': 'nl' })).text();
    expect(entriesOf(file)[0]!.summary).toBe(lab.titleEn);
  });
});

describe('the news about meetings', () => {
  it('has what changed last on top, says what happened, and is not sent twice', async () => {
    const moved = await savedMeeting(api);
    const fresh = await savedMeeting(api, { updatedAt: new Date('2026-01-04T09:00:00Z') });
    await savedMeeting(api, { status: MeetingStatus.DRAFT, publishedAt: null, titleNl: 'geheim concept' });
    await api.app.get(MeetingService, { strict: false }).reschedule(marieke.viewer, {
      id: moved.id,
      startsAt: new Date('2027-04-07T11:30:00Z'),
      endsAt: new Date('2027-04-07T15:00:00Z'),
    });
    const response = await get('/feeds/bijeenkomsten.atom');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = await response.text();
    const titles = [...feed.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title);
    expect(titles).toEqual(['Bijeenkomsten van het netwerk', `Verplaatst: ${moved.titleNl}`, fresh.titleNl]);
    expect(feed).toContain(`<id>urn:uuid:${moved.id}</id>`);
    expect(feed).toContain('woensdag 7 april 2027, 13.30 – 17.00 uur');
    expect(feed).not.toContain('geheim');
    const etag = response.headers.get('etag')!;
    expect((await get('/feeds/bijeenkomsten.atom', { 'if-none-match': etag })).status).toBe(304);
  });
});
