import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { dutchFromMoment } from '@verbonden/shared/kernel';
import {
  FileGone,
  FileKind,
  FILE_STORE,
  fileKey,
  FileState,
  type FileStore,
  newId,
  StoredFile,
} from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { unzipSync } from 'fflate';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CampaignModule } from '../campaign.module';
import { anEdition } from '../testing';
import { samplePicture, sampleWords } from './drawing/sample-material';
import { packKey } from './material-pack.entity';
import { MaterialPackService } from './material-pack.service';

const setFields = `id version ground templates { id version format isDrawn isOut releasesAt says picture files { form path } heading }
  mine { id heading version logo { id state refusal } } makesFor { id } viewerCanChange`;
const documents = {
  edition: `query ($slug: ID!) { campaignEdition(slug: $slug) { id materialSet { ${setFields} } } }`,
  begin: `mutation ($input: BeginMaterialSetInput!) { beginMaterialSet(input: $input) { id materialSet { ${setFields} } } }`,
  changeSet: `mutation ($input: ChangeMaterialSetInput!) { changeMaterialSet(input: $input) { ${setFields} } }`,
  changeTemplate: `mutation ($input: ChangeMaterialTemplateInput!) { changeMaterialTemplate(input: $input) { id version heading } }`,
  preview: `query ($input: PreviewMaterialInput!) { materialPreview(input: $input) { image alt problems { field message } notes } }`,
  save: `mutation ($input: SavePersonalisedMaterialInput!) { savePersonalisedMaterial(input: $input) { id version heading notes organisation { name } pack { id } } }`,
  mine: `query ($id: ID!) { personalisedMaterial(id: $id) { id heading pack { state done total path } } }`,
  remove: `mutation ($input: RemovePersonalisedMaterialInput!) { removePersonalisedMaterial(input: $input) }`,
  pack: `mutation ($input: MakeMaterialPackInput!) { makeMaterialPack(input: $input) { id state done total path } }`,
};
interface Template {
  id: string;
  version: number;
  format: string;
  isOut: boolean;
  releasesAt: string;
  says: string | null;
  picture: string | null;
  heading: string | null;
  files: { form: string; path: string }[];
}
interface Shown {
  materialSet: {
    id: string;
    version: number;
    ground: string;
    templates: Template[];
    mine: object[];
    makesFor: { id: string }[];
  } | null;
}

let api: TestApi;
let marieke: TestPerson;
let fatma: TestPerson;
let other: TestPerson;
let organisationId: string;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, CampaignModule]);
  const [own, another] = [await anOrganisation(api.db), await anOrganisation(api.db)];
  organisationId = own.id;
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  fatma = await api.person({ name: 'Fatma', roles: [{ role: 'EDITOR', organisationId: own.id }] });
  other = await api.person({ name: 'Ineke', roles: [{ role: 'EDITOR', organisationId: another.id }] });
});
beforeEach(async () => {
  await api.db.query('DELETE FROM campaign_editions');
  api.clock.set(new Date('2027-04-01T09:00:00Z'));
});
afterAll(() => api.close());

const setOf = async (slug: string, person: TestPerson | null = null) => {
  const caller = person ? api.as(person) : api.visitor;
  return (await caller.data<{ campaignEdition: Shown }>(documents.edition, { slug })).campaignEdition
    .materialSet!;
};
/** An edition with a set. */
async function begun(traits: object = {}) {
  const edition = await anEdition(api.db, { sloganNl: 'Zie je mij?', ...traits });
  await api.as(marieke).data(documents.begin, { input: { editionId: edition.id } });
  return { edition, set: await setOf(edition.slug) };
}
const own = (setId: string, more: object = {}) => {
  const { heading, words, when, place, contact, colour } = sampleWords;
  return { setId, organisationId, heading, words, when, place, contact, colour, logoId: null, ...more };
};
const refusal = async (person: TestPerson | null, document: string, input: object) =>
  (await (person ? api.as(person) : api.visitor).run(document, { input })).errors?.[0]?.extensions;
const get = (path: string, person?: TestPerson) =>
  fetch(`${api.url}${path}`, person ? { headers: { cookie: person.cookie } } : {});
const templateOf = (set: { templates: Template[] }, format: string) =>
  set.templates.find((each) => each.format === format)!;

/** A picture that was looked at, as the files of the house keep it. */
async function aLogo(person: TestPerson, width = 900, height = 300): Promise<string> {
  const id = newId();
  const bytes = await samplePicture(width, height, '#c2185b');
  const folder = await mkdtemp(join(tmpdir(), 'logo-'));
  await writeFile(join(folder, 'logo'), bytes);
  await api.app.get<FileStore>(FILE_STORE).put(fileKey(id, 'file'), join(folder, 'logo'), 'image/png');
  await rm(folder, { recursive: true });
  const facts = {
    kind: FileKind.PICTURE,
    state: FileState.READY,
    type: 'image/png',
    name: 'logo.png',
    refused: null,
  };
  const size = { size: bytes.length, width, height, pages: null, sha256: 'x'.repeat(64) };
  await api.db.manager.insert(StoredFile, {
    id,
    ...facts,
    ...size,
    uploadedById: person.id,
    looseSince: api.clock.now(),
  });
  return id;
}

describe('the toolkit of an edition', () => {
  it('begins with the house’s own set, and the next edition with the set before it', async () => {
    const { edition, set } = await begun();
    expect(set.templates).toHaveLength(11);
    await api.as(marieke).data(documents.changeSet, {
      input: { id: set.id, version: 1, ground: '#00463c', accent: '#ffd166', contact: 'week.example.org' },
    });
    const poster = templateOf(await setOf(edition.slug, marieke), 'POSTER_A4');
    const change = { id: poster.id, version: 1, heading: 'Kijk eens om je heen', words: 'Een op de vier.' };
    await api
      .as(marieke)
      .data(documents.changeTemplate, { input: { ...change, releasesAt: poster.releasesAt } });
    const next = await anEdition(api.db, { year: 2028, beginsOn: '2028-06-01', endsOn: '2028-06-07' });
    for (const _ of ['once', 'again']) {
      await api.as(marieke).data(documents.begin, { input: { editionId: next.id } });
    }
    const copied = await setOf(next.slug, marieke);
    expect(copied).toMatchObject({ ground: '#00463c' });
    expect(templateOf(copied, 'POSTER_A4')).toMatchObject({ heading: 'Kijk eens om je heen', isOut: false });
    const days =
      (Date.parse(templateOf(copied, 'POSTER_A4').releasesAt) - Date.parse(poster.releasesAt)) / 86_400_000;
    expect(days).toBe(366);
    // Moved to another season it still comes out at the same hour of the Dutch clock.
    const autumn = await anEdition(api.db, { year: 2029, beginsOn: '2029-11-01', endsOn: '2029-11-07' });
    await api.as(marieke).data(documents.begin, { input: { editionId: autumn.id } });
    const hours = await Promise.all(
      [edition, next, autumn].map(async ({ slug }) => {
        const { releasesAt } = templateOf(await setOf(slug, marieke), 'PRESS_RELEASE');
        return dutchFromMoment(new Date(releasesAt)).slice(5);
      }),
    );
    expect(hours).toEqual(['05-18T09:00', '05-18T09:00', '10-18T09:00']);
  });

  it('is begun and changed by who looks after the network, and two at once are told', async () => {
    const { edition, set } = await begun();
    const change = {
      id: set.id,
      version: 1,
      ground: '#00463c',
      accent: '#ffd166',
      contact: 'week.example.org',
    };
    for (const [person, code] of [
      [null, 'UNAUTHENTICATED'],
      [fatma, 'FORBIDDEN'],
    ] as const) {
      expect(await refusal(person, documents.begin, { editionId: edition.id })).toMatchObject({ code });
      expect(await refusal(person, documents.changeSet, change)).toMatchObject({ code });
    }
    await api.as(marieke).data(documents.changeSet, { input: change });
    expect(await refusal(marieke, documents.changeSet, change)).toMatchObject({ code: 'CONFLICT' });
    const text = templateOf(await setOf(edition.slug, marieke), 'NEWS_TEXT');
    const words = {
      id: text.id,
      version: 1,
      heading: 'Tekst',
      words: 'Kom op {dag}.',
      releasesAt: text.releasesAt,
    };
    expect(await refusal(marieke, documents.changeTemplate, words)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'words' }],
    });
  });

  it('opens stage by stage: before its moment nobody else sees a text or opens a file', async () => {
    const { edition, set } = await begun();
    const poster = templateOf(set, 'POSTER_A4');
    expect(poster.isOut).toBe(true);
    const release = templateOf(await setOf(edition.slug, marieke), 'PRESS_RELEASE');
    expect(release.isOut).toBe(false);
    for (const person of [null, fatma]) {
      const seen = templateOf(await setOf(edition.slug, person), 'PRESS_RELEASE');
      expect(seen).toMatchObject({ says: null, picture: null, files: [], heading: null });
      expect((await get(release.files[0]!.path, person ?? undefined)).status).toBe(404);
    }
    const early = await get(release.files[0]!.path, marieke);
    expect(early.status).toBe(200);
    expect(early.headers.get('cache-control')).toBe('private, no-store');
    api.clock.set(new Date(release.releasesAt));
    const now = await get(release.files[0]!.path);
    expect(now.status).toBe(200);
    expect(await now.text()).toContain('Zie je mij?');
  });

  it('gives plain files to everybody: a picture, a PDF for the printer, a text', async () => {
    const { set } = await begun();
    const poster = templateOf(set, 'POSTER_A4');
    expect(poster.says).toContain('Zie je mij?');
    const pdf = await get(poster.files.find(({ form }) => form === 'pdf')!.path);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
    const png = await get(poster.picture!);
    expect(png.headers.get('content-type')).toBe('image/png');
    for (const wrong of [`/files/toolkit/${poster.id}/poster-a3.pdf`, '/files/toolkit/x/poster-a4.pdf']) {
      expect((await get(wrong)).status).toBe(404);
    }
  });
});

describe('what an organisation makes its own', () => {
  it('is looked at while typing, and says what is wrong and what was changed', async () => {
    const { set } = await begun();
    const templateId = templateOf(set, 'SQUARE').id;
    const look = async (more: object) =>
      (
        await api.as(fatma).data<{
          materialPreview: {
            image: string | null;
            alt: string;
            problems: { field: string }[];
            notes: string[];
          };
        }>(documents.preview, { input: { ...own(set.id), templateId, ...more } })
      ).materialPreview;
    const shown = await look({ logoId: await aLogo(fatma) });
    expect(shown.image).toMatch(/^data:image\/png;base64,/);
    expect(shown.alt).toContain(sampleWords.heading);
    expect(shown).toMatchObject({ problems: [], notes: [] });
    expect((await look({ colour: '#7d7d7d' })).notes).toHaveLength(1);
    expect(await look({ words: 'a '.repeat(190), heading: 'woord '.repeat(14) })).toBeTruthy();
    expect((await look({ logoId: await aLogo(fatma, 200, 90) })).problems).toMatchObject([
      { field: 'logoId' },
    ]);
    // A logo of somebody else is as none.
    const foreign = await look({ logoId: await aLogo(other) });
    expect(foreign.image).toBe((await look({})).image);
  });

  it('is kept by the editors of the organisation, and by nobody else', async () => {
    const { edition, set } = await begun();
    const logoId = await aLogo(fatma);
    const input = { id: newId(), version: null, ...own(set.id, { logoId }) };
    expect(await refusal(null, documents.save, input)).toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const person of [other, marieke]) {
      expect(await refusal(person, documents.save, input)).toMatchObject({ code: 'FORBIDDEN' });
    }
    await api.as(fatma).data(documents.save, { input });
    expect((await setOf(edition.slug, fatma)).mine).toHaveLength(1);
    for (const person of [null, other, marieke]) expect((await setOf(edition.slug, person)).mine).toEqual([]);
    const { id } = input;
    expect((await api.as(other).run(documents.mine, { id })).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await refusal(other, documents.save, {
        ...input,
        organisationId: (await setOf(edition.slug, other)).makesFor[0]!.id,
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(other, documents.remove, { id })).toMatchObject({ code: 'NOT_FOUND' });
    await api.as(fatma).data(documents.save, { input: { ...input, version: 1, heading: 'Kom wandelen' } });
    expect(await refusal(fatma, documents.save, { ...input, version: 1 })).toMatchObject({
      code: 'CONFLICT',
    });
    await api.as(fatma).data(documents.remove, { input: { id } });
    const [file] = await api.db.query<{ loose_since: Date | null }[]>(
      'SELECT loose_since FROM files WHERE id = $1',
      [logoId],
    );
    expect(file?.loose_since).not.toBeNull();
  });

  it('must fit everything that is out, and tells at the field when it does not', async () => {
    const { set } = await begun();
    const input = { id: newId(), version: null, ...own(set.id) };
    const wrong = { ...input, colour: 'red', heading: ' ' };
    expect(await refusal(fatma, documents.save, wrong)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'heading' }, { field: 'colour' }],
    });
    const long = { ...input, words: 'a\n'.repeat(150) };
    expect(await refusal(fatma, documents.save, long)).toMatchObject({
      fields: [{ field: 'words', code: 'TOO_LONG' }],
    });
  });

  it('comes as one zip: every picture with its text, PDFs for the printer, texts filled in', async () => {
    const { set } = await begun();
    api.clock.set(new Date('2027-05-25T09:00:00Z'));
    const id = newId();
    const input = { id, version: null, ...own(set.id, { logoId: await aLogo(fatma) }) };
    await api.as(fatma).data(documents.save, { input: { ...input, when: '' } });
    const asked = { id: newId(), materialId: id };
    expect(await refusal(other, documents.pack, asked)).toMatchObject({ code: 'NOT_FOUND' });
    // Nothing goes out with an open place in it.
    expect(await refusal(fatma, documents.pack, asked)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'when' }],
    });
    await api.as(fatma).data(documents.save, { input: { ...input, version: 1 } });
    for (const _ of ['once', 'again']) await api.as(fatma).data(documents.pack, { input: asked });
    await api.app.get(MaterialPackService).draw(asked.id);
    const { personalisedMaterial } = await api
      .as(fatma)
      .data<{ personalisedMaterial: { pack: { state: string; done: number; total: number; path: string } } }>(
        documents.mine,
        { id },
      );
    const { pack } = personalisedMaterial;
    expect(pack).toMatchObject({ state: 'READY', done: pack.total });
    const zip = unzipSync(new Uint8Array(await (await get(pack.path)).arrayBuffer()));
    const names = Object.keys(zip);
    const pictures = names.filter((name) => name.endsWith('.png'));
    expect(pictures).toHaveLength(9);
    for (const name of pictures) expect(names).toContain(name.replace('.png', '-alt-tekst.txt'));
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(5);
    const read = (name: string) => new TextDecoder().decode(zip[name]);
    expect(read('poster-a4-alt-tekst.txt')).toContain(sampleWords.heading);
    expect(read('persbericht.txt')).toContain(sampleWords.place);
    expect(read('persbericht.txt')).not.toMatch(/[{}[\]]/);
    expect(read('onder-je-mail.html')).toMatch(/src="data:image\/png;base64,[^"]+" [^>]*alt="/);
    expect(read('persbericht.html')).toContain('<h1>');
    // Its address works for ten minutes; then only for the editors of the organisation, and after a week for nobody.
    const plain = pack.path.split('?')[0]!;
    expect((await get(plain, other)).status).toBe(404);
    api.clock.set(new Date('2027-05-25T09:20:00Z'));
    expect((await get(pack.path)).status).toBe(404);
    expect((await get(plain, fatma)).status).toBe(200);
    api.clock.set(new Date('2027-06-02T09:00:00Z'));
    expect((await get(plain, fatma)).status).toBe(404);
    await api.app.get(MaterialPackService).erase();
    expect(await api.db.query('SELECT id FROM material_packs')).toEqual([]);
  }, 60_000);

  it('that is removed takes its zips along, also one that is just being drawn', async () => {
    const { set } = await begun();
    api.clock.set(new Date('2027-05-25T09:00:00Z'));
    const packs = api.app.get(MaterialPackService);
    const store = api.app.get<FileStore>(FILE_STORE);
    const isKept = async (id: string) => {
      try {
        (await store.read(packKey(id))).destroy();
        return true;
      } catch (fault) {
        if (fault instanceof FileGone) return false;
        throw fault;
      }
    };
    const material = { id: newId(), version: null, ...own(set.id) };
    await api.as(fatma).data(documents.save, { input: material });
    const [drawn, drawing] = [newId(), newId()];
    for (const id of [drawn, drawing]) {
      await api.as(fatma).data(documents.pack, { input: { id, materialId: material.id } });
    }
    await packs.draw(drawn);
    expect(await isKept(drawn)).toBe(true);
    // The worker has everything it needs of the second when both are removed.
    const put = store.put.bind(store);
    store.put = async (...kept) => {
      store.put = put;
      await api.as(fatma).data(documents.remove, { input: { id: material.id } });
      await packs.erase();
      await put(...kept);
    };
    await packs.draw(drawing);
    expect(await isKept(drawn)).toBe(false);
    expect(await isKept(drawing)).toBe(false);
    expect(await api.db.query('SELECT id FROM material_packs')).toEqual([]);
  }, 60_000);
});
