import { MailPlan } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { momentFromDutch, type SignedInViewer } from '@verbonden/shared/kernel';
import { SignedLinks } from '@verbonden/shared/server';
import { type CaughtMail, MailSink, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { MeetingService } from '../meeting/meeting.service';
import { MeetingsModule } from '../meetings.module';
import { MeetingsWorkerModule } from '../meetings-worker.module';
import { Registration } from '../registration/registration.entity';
import { RegistrationService } from '../registration/registration.service';
import { savedMeeting } from '../testing';

const { ONSITE, ONLINE } = AttendanceMode;

let api: TestApi;
let sink: MailSink;
let meetings: MeetingService;
let registrations: RegistrationService;
let marieke: SignedInViewer;
beforeAll(async () => {
  sink = await MailSink.start();
  api = await testApi([PeopleModule, MeetingsModule, MeetingsWorkerModule], { SMTP_URL: sink.url });
  meetings = api.app.get(MeetingService, { strict: false });
  registrations = api.app.get(RegistrationService, { strict: false });
  marieke = (await api.person({ roles: ['COORDINATOR'] })).viewer;
}, 60_000);
beforeEach(() => api.clock.set('2027-01-04T09:00:00Z'));
afterAll(async () => {
  await api?.close();
  await sink?.close();
});

function dutch(local: string): Date {
  const moment = momentFromDutch(local);
  if (typeof moment === 'string') throw new Error(`${local}: ${moment}`);
  return moment;
}

function someone(traits: Parameters<TestApi['person']>[0] = {}): Promise<TestPerson> {
  return api.person({ roles: ['PROFESSIONAL'], ...traits });
}

function register(person: TestPerson, meeting: Meeting, mode = ONSITE, onlineMeanwhile = false) {
  return registrations.register(person.viewer, { meetingId: meeting.id, mode, onlineMeanwhile });
}

/** The next mail to a person with these words in the subject. */
function mailTo(person: TestPerson, subject: string): Promise<CaughtMail> {
  return sink.waitFor((mail) => mail.to.includes(person.email) && mail.subject.includes(subject));
}

function subjectsTo(person: TestPerson): string[] {
  return sink.mailsTo(person.email).map((mail) => mail.subject);
}

describe('the confirmation', () => {
  it('says in the room when, where and how to leave, with an entry for the calendar and no link to join', async () => {
    const fatma = await someone({ name: 'Fatma Yildiz' });
    const meeting = await savedMeeting(api, {
      titleNl: 'Expertiselab voorjaar',
      venueRoute: 'Bus 5 stopt voor de deur.',
    });
    const { registration } = await register(fatma, meeting);
    const mail = await mailTo(fatma, 'Expertiselab');
    expect(mail.subject).toBe('Je komt: Expertiselab voorjaar op woensdag 24 maart');
    const token = api.app.get(SignedLinks, { strict: false }).token('registration', registration!.id);
    for (const words of [
      'Dag Fatma Yildiz,',
      'Je staat op de lijst. Tot woensdag 24 maart!',
      'woensdag 24 maart 2027, 13.30 – 17.00 uur (Nederlandse tijd)',
      'In de zaal',
      'Het Buurthuis, Grote zaal, Voorbeeldstraat 12, Utrecht',
      'Bus 5 stopt voor de deur.',
      'Ik kom niet',
      `https://verbonden.example.org/aanmelding/${token}`,
      'Antwoord gewoon op deze mail',
    ]) {
      expect(mail.text).toContain(words);
    }
    expect(mail.html).toContain(token);
    expect(mail.raw).not.toContain('geheim-lab');
    expect(mail.calendar?.method).toBe('REQUEST');
    expect(mail.calendar?.text.replaceAll(/\r\n /g, '')).toContain(
      `UID:${registration!.id}@verbonden.example.org`,
    );
  });

  it('gives the way in to who takes part online, in English to who reads English', async () => {
    const nova = await someone({ locale: 'en' });
    const meeting = await savedMeeting(api, { titleEn: 'Expertise lab spring' });
    await register(nova, meeting, ONLINE);
    const mail = await mailTo(nova, 'Expertise lab spring');
    expect(mail.subject).toBe('You are joining online: Expertise lab spring on Wednesday 24 March');
    expect(mail.text).toContain('Wednesday 24 March 2027, 13:30 – 17:00 (Dutch time)');
    expect(mail.text).toMatch(/\/aanmelding\/[\w-]+\/online/);
    expect(mail.text).not.toContain('geheim');
    expect(mail.text).toContain('/en/aanmelding/');
    expect(mail.text).not.toContain('Voorbeeldstraat');
  });
});

describe('the waiting list by mail', () => {
  it('tells the place in line without link or entry, and then that there is a seat', async () => {
    const [fatma, joost, bram] = [await someone(), await someone(), await someone()];
    const meeting = await savedMeeting(api, { seatsOnsite: 1 });
    const { registration } = await register(fatma, meeting);
    await register(joost, meeting);
    await register(bram, meeting);
    const waiting = await mailTo(bram, 'Wachtlijst');
    expect(waiting.text).toContain('De zaal is vol. Je staat op de wachtlijst, als nummer 2.');
    expect(waiting.raw).not.toContain('geheim-lab');
    expect(waiting.calendar).toBeUndefined();

    await registrations.cancel(fatma.viewer, { registrationId: registration!.id });
    const seat = await mailTo(joost, 'Er is plek');
    expect(seat.text).toContain('Er is een plek voor je in de zaal.');
    expect(seat.calendar?.method).toBe('REQUEST');
    const left = await mailTo(fatma, 'Afgemeld');
    expect(left.calendar?.method).toBe('CANCEL');
    expect(left.text).toContain('Ik kom toch');
    expect(sink.mailsTo(bram.email)).toHaveLength(1);
  });

  it('says that who waits for the room takes part online meanwhile', async () => {
    const [fatma, nova] = [await someone(), await someone()];
    const meeting = await savedMeeting(api, { seatsOnsite: 1 });
    await register(fatma, meeting);
    await register(nova, meeting, ONSITE, true);
    const mail = await mailTo(nova, 'Wachtlijst');
    expect(mail.text).toContain('als nummer 1. Tot die tijd doe je online mee.');
    expect(mail.text).toMatch(/\/aanmelding\/[\w-]+\/online/);
    expect(mail.text).not.toContain('geheim');
    expect(mail.calendar?.method).toBe('REQUEST');
  });
});

describe('changing by mail', () => {
  it('says how somebody takes part now, and the entry in the calendar changes in place', async () => {
    const fatma = await someone();
    const meeting = await savedMeeting(api);
    const { registration } = await register(fatma, meeting);
    const first = await mailTo(fatma, 'Je komt');
    await registrations.changeMode(fatma.viewer, {
      meetingId: meeting.id,
      mode: ONLINE,
      onlineMeanwhile: false,
    });
    const second = await mailTo(fatma, 'Nu online');
    expect(second.text).toContain('Je doet nu online mee.');
    const read = (mail: CaughtMail, name: string) =>
      new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(mail.calendar!.text.replaceAll(/\r\n /g, ''))?.[1]?.trim();
    expect(read(second, 'UID')).toBe(read(first, 'UID'));
    expect(Number(read(second, 'SEQUENCE'))).toBeGreaterThan(Number(read(first, 'SEQUENCE')));
    expect(read(second, 'LOCATION')).toMatch(/\/aanmelding\/[\w-]+\/online$/);
    expect(registration!.id).toBe(
      (await api.db.manager.findOneByOrFail(Registration, { personId: fatma.id })).id,
    );
  });
});

describe('a meeting that moves', () => {
  it('tells the old and the new time to everybody, and only the new reminders leave', async () => {
    const [fatma, joost] = [await someone(), await someone()];
    const meeting = await savedMeeting(api, { titleNl: 'Expertiselab', seatsOnsite: 1 });
    await register(fatma, meeting);
    await register(joost, meeting);
    await meetings.reschedule(marieke, {
      id: meeting.id,
      startsAt: dutch('2027-04-07T13:30'),
      endsAt: dutch('2027-04-07T17:00'),
    });
    const moved = await mailTo(fatma, 'Verplaatst');
    expect(moved.subject).toBe('Verplaatst: Expertiselab nu op woensdag 7 april');
    expect(moved.text).toContain('Expertiselab is verplaatst naar woensdag 7 april, 13.30 – 17.00 uur.');
    expect(moved.text).toContain('woensdag 24 maart 2027, 13.30 – 17.00 uur');
    expect(moved.text).toContain('woensdag 7 april 2027, 13.30 – 17.00 uur');
    expect(moved.calendar?.method).toBe('REQUEST');
    const waiting = await mailTo(joost, 'Verplaatst');
    expect(waiting.text).toContain('Je houdt je plek op de wachtlijst.');
    expect(waiting.calendar).toBeUndefined();

    api.clock.set(dutch('2027-03-31T13:30'));
    const reminder = await mailTo(fatma, 'Over een week');
    expect(reminder.text).toContain('woensdag 7 april 2027, 13.30 – 17.00 uur');
    api.clock.set(dutch('2027-04-06T13:31'));
    expect((await mailTo(fatma, 'Morgen')).subject).toBe('Morgen: Expertiselab op woensdag 7 april');
    api.clock.set(dutch('2027-04-07T12:30'));
    await mailTo(fatma, 'Straks om 13.30 uur');
    expect(subjectsTo(fatma)).toHaveLength(5);
    expect(subjectsTo(joost)).toHaveLength(2);
  });

  it('or is cancelled reminds nobody, and says why', async () => {
    const fatma = await someone();
    const meeting = await savedMeeting(api, { titleNl: 'Expertiselab' });
    await register(fatma, meeting);
    await mailTo(fatma, 'Je komt');
    await meetings.cancel(marieke, { id: meeting.id, reason: 'De spreker is ziek.' });
    const mail = await mailTo(fatma, 'Gaat niet door');
    expect(mail.subject).toBe('Gaat niet door: Expertiselab op woensdag 24 maart');
    expect(mail.text).toContain('De reden: De spreker is ziek.');
    expect(mail.text).not.toContain('Ik kom niet');
    expect(mail.calendar?.method).toBe('CANCEL');
    const plan = await api.app.get(MailPlan, { strict: false }).timeline(api.db.manager, meeting.id);
    expect(plan.filter(({ kind }) => kind.includes('reminder')).map(({ status }) => status)).toEqual([
      'DROPPED',
      'DROPPED',
      'DROPPED',
    ]);
  });
});

describe('the last reminder', () => {
  it('has the button to join for who is online', async () => {
    const nova = await someone();
    const meeting = await savedMeeting(api);
    api.clock.set(dutch('2027-03-24T09:00'));
    await register(nova, meeting, ONLINE);
    api.clock.set(dutch('2027-03-24T12:30'));
    const mail = await mailTo(nova, 'Straks');
    expect(mail.text).toContain('Doe online mee');
    expect(mail.html).toMatch(/href="[^"]+\/aanmelding\/[\w-]+\/online"/);
  });
});
