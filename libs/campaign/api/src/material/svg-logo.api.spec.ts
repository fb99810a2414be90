import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { FILE_STORE, fileKey, type FileStore } from '@verbonden/shared/server';
import {
  filesLookedAt,
  sentFile,
  testApi,
  type TestApi,
  TestJudgeModule,
  type TestPerson,
} from '@verbonden/shared/testing';
import { CampaignModule } from '../campaign.module';
import { MaterialDrawer } from './material-drawer';

const drawing = (inside = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><circle cx="5" cy="5" r="4" fill="#c2185b"/>${inside}</svg>`;

let api: TestApi;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, CampaignModule, TestJudgeModule]);
  fatma = await api.person();
}, 60_000);
afterAll(() => api.close());

const files = () =>
  api.db.query<{ id: string; name: string; type: string }[]>('SELECT id, name, type FROM files');

describe('a logo that comes as svg', () => {
  it('is kept as a picture from the moment it comes in, and stands on materials as any other', async () => {
    const id = await sentFile(api, fatma, drawing(), 'logo.svg', 'logo');
    const pieces: Buffer[] = [];
    for await (const piece of await api.app.get<FileStore>(FILE_STORE).read(fileKey(id, 'incoming')))
      pieces.push(piece as Buffer);
    expect(Buffer.concat(pieces).subarray(1, 4).toString()).toBe('PNG');
    await filesLookedAt(api);
    expect(await files()).toEqual([{ id, name: 'logo.png', type: 'image/png' }]);
    expect(await api.app.get(MaterialDrawer).logoOf(id)).toMatchObject({
      width: expect.any(Number),
      wantsDark: false,
    });
    await api.db.query('DELETE FROM files');
  });

  it('is refused with why when something else is in it, and in every other field', async () => {
    for (const [inside, code] of [
      ['<script>alert(1)</script>', 'SVG_ACTS'],
      ['<image href="https://x.example.org/a.png"/>', 'SVG_ACTS'],
      ['<text>Zorgstroom</text>', 'SVG_LETTERS'],
      [`<g id="${'x'.repeat(600_000)}"/>`, 'TOO_LARGE'],
    ] as const) {
      expect(await sentFile(api, fatma, drawing(inside), 'logo.svg', 'logo')).toBe(code);
    }
    for (const field of ['file', 'files', 'photo', 'Logo'])
      expect(await sentFile(api, fatma, drawing(), 'logo.svg', field)).toBe('SVG');
    expect(await files()).toEqual([]);
  });
});
