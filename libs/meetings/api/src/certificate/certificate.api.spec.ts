import { PeopleModule } from '@verbonden/people/api';
import { SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AgendaItem, AgendaItemKind } from '../agenda/agenda-item.entity';
import { Attendance, AttendanceProof } from '../attendance/attendance.entity';
import { AttendanceClosing } from '../attendance/attendance-closing.service';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { RegistrationService } from '../registration/registration.service';
import { anAgendaItem, savedMeeting } from '../testing';

const issue = `mutation ($input: IssueCertificateInput!) { issueCertificate(input: $input) { code name } }`;
const standing = `query ($slug: String!) {
  meeting(slug: $slug) { viewerRegistration { certificateStanding certificate { code } } } }`;
const check = `query ($code: String!) {
  certificate(code: $code) { code isTrue name meetingTitle minutes mode accreditation registerNumbers } }`;
const close = `mutation ($input: CloseAttendanceInput!) { closeAttendance(input: $input) { attendanceClosedAt } }`;
const reopen = `mutation ($input: ReopenAttendanceInput!) { reopenAttendance(input: $input) { attendanceClosedAt } }`;

let api: TestApi;
let coordinator: TestPerson;
let fatma: TestPerson;
let meeting: Meeting;
let registrationId: string;

beforeEach(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  coordinator = await api.person({ roles: ['COORDINATOR'] });
  fatma = await api.person({ name: 'Fatma Yıldız', roles: ['PROFESSIONAL'] });
  meeting = await savedMeeting(api, { accreditation: 'SKJ 2027-0142\nRegisterplein 98' });
  await api.db.manager.save(
    anAgendaItem(meeting, {
      kind: AgendaItemKind.BREAK,
      startsAt: new Date('2027-03-24T14:00:00Z'),
      endsAt: new Date('2027-03-24T14:20:00Z'),
    }),
  );
  const { registration } = await api.app.get(RegistrationService, { strict: false }).register(fatma.viewer, {
    meetingId: meeting.id,
    mode: AttendanceMode.ONSITE,
    onlineMeanwhile: false,
  });
  registrationId = registration!.id;
});
afterEach(() => api?.close());

async function wasThere(mode = AttendanceMode.ONSITE) {
  await api.db.manager.save(
    Object.assign(new Attendance(), {
      registrationId,
      mode,
      arrivedAt: meeting.startsAt,
      how: AttendanceProof.CODE,
      byPersonId: null,
    }),
  );
}

const afterwards = () => {
  api.clock.set('2027-03-24T17:00:00Z');
  return api.db.manager.update(Meeting, meeting.id, { status: MeetingStatus.HELD });
};
const closeList = () => api.as(coordinator).data(close, { input: { meetingId: meeting.id } });
const issued = (input = {}, who = fatma) =>
  api.as(who).run<{ issueCertificate: { code: string } }>(issue, { input: { registrationId, ...input } });
const stands = async () => {
  const told = await api.as(fatma).data<{
    meeting: { viewerRegistration: { certificateStanding: string } };
  }>(standing, { slug: meeting.slug });
  return told.meeting.viewerRegistration.certificateStanding;
};

describe('a certificate', () => {
  it('is there for who was there, from when the list was closed; twice is the same one', async () => {
    await wasThere();
    expect(await stands()).toBe('NOT_HELD');
    await afterwards();
    expect(await stands()).toBe('NOT_CLOSED');
    expect((await issued()).errors?.[0]?.message).toContain('kijkt nog na');
    await closeList();
    expect(await stands()).toBe('READY');
    const [one, two] = await Promise.all([
      issued({ registerNumbers: 'SKJ 100012345' }),
      issued({ registerNumbers: 'SKJ 100012345' }),
    ]);
    expect(one.data!.issueCertificate.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(two.data!.issueCertificate.code).toBe(one.data!.issueCertificate.code);
  });

  it('is not there for who was not, nor for anybody but its owner', async () => {
    await afterwards();
    await closeList();
    expect((await issued()).errors?.[0]?.message).toContain('niet genoteerd dat je er was');
    await wasThere();
    const other = await api.person({ roles: ['PROFESSIONAL'] });
    expect((await issued({}, other)).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect((await issued({}, coordinator)).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  it('is checked by anybody with its code, and says name, meeting, hours without breaks and registers', async () => {
    await wasThere(AttendanceMode.ONLINE);
    await afterwards();
    await closeList();
    const code = (await issued({ registerNumbers: 'SKJ 100012345' })).data!.issueCertificate.code;
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect((await api.visitor.data<{ certificate: object }>(check, { code: typed })).certificate).toEqual({
      code,
      isTrue: true,
      name: 'Fatma Yıldız',
      meetingTitle: meeting.titleNl,
      minutes: 190,
      mode: 'ONLINE',
      accreditation: ['SKJ 2027-0142', 'Registerplein 98'],
      registerNumbers: 'SKJ 100012345',
    });
    for (const wrong of ['AAAA-AAAA-AAAA', 'niets', '']) {
      expect((await api.visitor.data<{ certificate: null }>(check, { code: wrong })).certificate).toBeNull();
    }
  });

  it('is a tagged PDF with language and title, as long as it is true', async () => {
    await wasThere();
    await afterwards();
    await closeList();
    const code = (await issued()).data!.issueCertificate.code;
    const answer = await fetch(`${api.url}/files/certificaten/${code}.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const file = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(file.startsWith('%PDF-1.7')).toBe(true);
    for (const part of [
      '/StructTreeRoot',
      '/Marked true',
      '/Lang (nl)',
      '/DisplayDocTitle true',
      '/S /H1',
      '/S /Figure',
      '/Alt',
    ]) {
      expect([part, file.includes(part)]).toEqual([part, true]);
    }
    await api.db.manager.delete(Attendance, { registrationId });
    expect((await fetch(`${api.url}/files/certificaten/${code}.pdf`)).status).toBe(404);
    const told = await api.visitor.data<{ certificate: { isTrue: boolean } }>(check, { code });
    expect(told.certificate.isTrue).toBe(false);
  });

  it('is fetched from the mail too, signed out', async () => {
    await wasThere();
    await afterwards();
    await closeList();
    const byLink = `mutation ($input: IssueCertificateByLinkInput!) { issueCertificateByLink(input: $input) { name } }`;
    const token = api.app.get(SignedLinks, { strict: false }).token('registration', registrationId);
    const told = await api.visitor.data<{ issueCertificateByLink: { name: string } }>(byLink, {
      input: { token },
    });
    expect(told.issueCertificateByLink.name).toBe('Fatma Yıldız');
    const altered = await api.visitor.run(byLink, { input: { token: `${token.slice(0, -2)}xy` } });
    expect(altered.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });
});

describe('the list of who was there', () => {
  it('closes once the meeting has begun, by a coordinator, and opens again', async () => {
    const early = await api.as(coordinator).run(close, { input: { meetingId: meeting.id } });
    expect(early.errors?.[0]?.message).toContain('pas als de bijeenkomst begonnen is');
    await afterwards();
    const refused = await api.as(fatma).run(close, { input: { meetingId: meeting.id } });
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    await closeList();
    await api.as(coordinator).data(reopen, { input: { meetingId: meeting.id } });
    await wasThere();
    expect(await stands()).toBe('NOT_CLOSED');
  });

  it('closes by itself three days after the meeting, but not when it was opened again by hand', async () => {
    const closing = api.app.get(AttendanceClosing, { strict: false });
    await afterwards();
    expect(await closing.sweep()).toBe(0);
    api.clock.set('2027-03-27T16:00:00Z');
    expect(await closing.sweep()).toBe(1);
    await api.as(coordinator).data(reopen, { input: { meetingId: meeting.id } });
    expect(await closing.sweep()).toBe(0);
    expect(await api.db.manager.countBy(AgendaItem, { meetingId: meeting.id })).toBe(1);
  });
});
