import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { AttendanceMode } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { RegistrationService } from '../registration/registration.service';
import { savedMeeting } from '../testing';

let api: TestApi;
let coordinator: TestPerson;
let slug: string;
const crooked = '=HYPERLINK("https://kwaad.example.org";"klik")';

beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  coordinator = await api.person({ roles: ['COORDINATOR'] });
  const meeting = await savedMeeting(api);
  slug = meeting.slug;
  const service = api.app.get(RegistrationService, { strict: false });
  for (const name of ['Fatma Yıldız', crooked, 'Jansen; de "oude"\nvan boven']) {
    const person = await api.person({ name, roles: ['PROFESSIONAL'] });
    await service.register(person.viewer, {
      meetingId: meeting.id,
      mode: AttendanceMode.ONSITE,
      onlineMeanwhile: false,
    });
  }
});
afterAll(() => api?.close());

const ask = (kind: string, who?: TestPerson) =>
  fetch(`${api.url}/files/deelnemers/${slug}.${kind}`, { headers: who ? { cookie: who.cookie } : {} });

describe('the list of participants as a file', () => {
  it('comes as CSV in which nobody’s name is a formula, read back by another program', async () => {
    const answer = await ask('csv', coordinator);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const rows = parse(Buffer.from(await answer.arrayBuffer()), { bom: true, delimiter: ';' });
    expect(rows.map(([name]) => name)).toEqual([
      'Naam',
      'Fatma Yıldız',
      `'${crooked}`,
      'Jansen; de "oude"\nvan boven',
    ]);
    expect(rows[1]).toContain('zaal');
  });

  it('comes as XLSX with texts only', async () => {
    const answer = await ask('xlsx', coordinator);
    const sheets = await readXlsxFile(Buffer.from(await answer.arrayBuffer()));
    const rows = sheets[0]!.data;
    expect(rows.map((row) => row[0])).toEqual([
      'Naam',
      'Fatma Yıldız',
      `'${crooked}`,
      'Jansen; de "oude"\nvan boven',
    ]);
  });

  it('is for who looks after the network: others are refused, in words', async () => {
    expect((await ask('csv')).status).toBe(401);
    const editor = await api.person({ roles: ['EDITOR'] });
    const refused = await ask('xlsx', editor);
    expect(refused.status).toBe(403);
    expect(((await refused.json()) as { title: string }).title).toContain('Stuur een vraag');
    expect(
      (
        await fetch(`${api.url}/files/deelnemers/bestaat-niet.csv`, {
          headers: { cookie: coordinator.cookie },
        })
      ).status,
    ).toBe(404);
  });
});
