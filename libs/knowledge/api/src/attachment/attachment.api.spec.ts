import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import {
  aPdf,
  aPicture,
  filesLookedAt,
  sentFile,
  testApi,
  type TestApi,
  type TestCaller,
  TestJudgeModule,
  type TestPerson,
} from '@verbonden/shared/testing';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItem as Item } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';
import { AttachmentSweep } from './attachment-sweep';
import { AttachmentService } from './attachment.service';
import { FileWork } from '@verbonden/shared/server';

const shown = 'id title alt address preview file { id state refusal kind pages hasText size name }';
const read = `query Read($slug: String!) { knowledgeItem(slug: $slug) {
  version attachments { ${shown} addedBy { name } } draft { attachments { ${shown} } } viewerCanManageAttachments } }`;
const act = (name: string, input: string) =>
  `mutation Act($input: ${input}!) { act: ${name}(input: $input) { version stage } }`;
const add = act('addAttachments', 'AddAttachmentsInput');
const change = act('changeAttachment', 'ChangeAttachmentInput');
const remove = act('removeAttachment', 'RemoveAttachmentInput');
const restore = act('restoreAttachment', 'RestoreAttachmentInput');
const order = act('orderAttachments', 'OrderAttachmentsInput');
const erase = act('eraseAttachment', 'EraseAttachmentInput');
const submit = act('submitKnowledgeItem', 'SubmitKnowledgeItemInput');
const publish = act('publishKnowledgeItem', 'PublishKnowledgeItemInput');
const search = `query Find($search: String!) { knowledgeItems(search: $search) { edges {
  node { slug } attachmentHit { page attachment { title address } excerpt { text hit } } } } }`;

interface Shown {
  id: string;
  title: string;
  alt: string;
  address: string;
  preview: string | null;
  file: {
    id: string;
    state: string;
    refusal: string | null;
    kind: string | null;
    pages: number | null;
    hasText: boolean;
  };
}

let api: TestApi;
let organisationId: string;
let samira: TestPerson;
let fatma: TestPerson;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule, TestJudgeModule]);
  organisationId = (await anOrganisation(api.db, { name: 'Steunpunt De Brug' })).id;
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId }] });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
}, 60_000);
afterAll(() => api?.close());

async function seenBy(who: TestCaller, { slug }: KnowledgeItem) {
  const { knowledgeItem } = await who.data<{
    knowledgeItem: { version: number | null; attachments: Shown[]; draft: { attachments: Shown[] } | null };
  }>(read, { slug });
  return knowledgeItem;
}

const titles = (list: readonly Shown[]) => list.map(({ title }) => title);
const codeOf = async (who: TestCaller, document: string, input: object) =>
  (await who.run(document, { input })).errors?.[0]?.extensions?.code;
const fetched = (address: string, who?: TestPerson, headers: Record<string, string> = {}) =>
  fetch(api.url + address, { headers: { ...(who ? { cookie: who.cookie } : {}), ...headers } });

/** A published item with what was attached published too. */
async function publishedWith(...files: readonly (readonly [string, Buffer])[]): Promise<KnowledgeItem> {
  const item = await aKnowledgeItem(api.db, { organisationId, authorId: samira.id });
  await attach(item, ...files);
  await goPublic(item);
  return api.db.manager.findOneByOrFail(Item, { id: item.id });
}

async function attach(item: KnowledgeItem, ...files: readonly (readonly [string, Buffer])[]): Promise<void> {
  const fileIds: string[] = [];
  for (const [name, bytes] of files) fileIds.push(await sentFile(api, samira, bytes, name));
  await api.as(samira).data(add, { input: { itemId: item.id, fileIds } });
  await filesLookedAt(api);
}

async function goPublic(item: KnowledgeItem): Promise<void> {
  const version = async () => (await seenBy(api.as(samira), item)).version;
  await api.as(samira).data(submit, { input: { id: item.id, expectedVersion: await version() } });
  await api.as(marieke).data(publish, { input: { id: item.id, expectedVersion: await version() } });
}

describe('a file with an item', () => {
  it('is for its writers until the text it is with is published, and then for everybody', async () => {
    const item = await aKnowledgeItem(api.db, { organisationId, authorId: samira.id });
    await attach(item, ['Draaiboek_soep.pdf', await aPdf(['Soep op dinsdag'])]);
    expect((await seenBy(api.visitor, item)).attachments).toEqual([]);
    const { draft } = await seenBy(api.as(samira), item);
    const [waiting] = draft!.attachments;
    expect(waiting).toMatchObject({
      title: 'Draaiboek soep',
      file: { state: 'READY', kind: 'PDF', pages: 1 },
    });
    const path = waiting!.address.split('?')[0]!;
    expect((await fetched(path)).status).toBe(404);
    expect((await fetched(path, fatma)).status).toBe(404);
    expect((await fetched(waiting!.address)).status).toBe(200);
    expect((await fetched(path, samira)).status).toBe(200);

    await goPublic(item);
    const [open] = (await seenBy(api.visitor, item)).attachments;
    expect(open!.address).toBe(path);
    const answer = await fetched(path);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="Draaiboek soep.pdf"; filename*=UTF-8''Draaiboek%20soep.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, no-cache',
      'accept-ranges': 'bytes',
    });
  });

  it('goes out whole, in pieces, as a download, or not again when it is still the same', async () => {
    const bytes = await aPdf(['Soep op dinsdag']);
    const item = await publishedWith(['a.pdf', bytes]);
    const { address } = (await seenBy(api.visitor, item)).attachments[0]!;
    const whole = await fetched(address);
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
    const etag = whole.headers.get('etag')!;
    expect(
      (await fetched(address, undefined, { 'if-none-match': etag, 'cache-control': 'max-age=0' })).status,
    ).toBe(304);
    const piece = await fetched(address, undefined, { range: 'bytes=0-4' });
    expect([piece.status, await piece.text(), piece.headers.get('content-range')]).toEqual([
      206,
      '%PDF-',
      `bytes 0-4/${bytes.length}`,
    ]);
    expect((await fetched(address, undefined, { range: 'bytes=99999999-' })).status).toBe(416);
    expect((await fetched(address, undefined, { range: 'bytes=0-4', 'if-range': '"old"' })).status).toBe(200);
    const kept = await fetched(`${address}?bewaar`);
    expect(kept.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it('has a small picture of its own, and nothing of it runs in a browser', async () => {
    const item = await publishedWith(['foto.png', await aPicture('png', { width: 900, height: 600 })]);
    const [{ preview, address }] = (await seenBy(api.visitor, item)).attachments as [Shown];
    const small = await fetched(preview!);
    expect(small.headers.get('content-type')).toBe('image/webp');
    expect((await fetched(address)).headers.get('content-security-policy')).toMatch(/sandbox$/);
  });

  it('that only text is, is never shown in the browser', async () => {
    const item = await publishedWith(['lijst.csv', Buffer.from('naam;plaats\nNoor;Ede')]);
    const answer = await fetched((await seenBy(api.visitor, item)).attachments[0]!.address);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });

  it('an address for one person ends after ten minutes, and at once when that person lost the right', async () => {
    const item = await aKnowledgeItem(api.db, { organisationId, authorId: null });
    const editor = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    const fileId = await sentFile(api, editor, await aPdf(['hoi']), 'hoi.pdf');
    await api.as(editor).data(add, { input: { itemId: item.id, fileIds: [fileId] } });
    await filesLookedAt(api);
    const { address } = (await seenBy(api.as(editor), item)).draft!.attachments[0]!;
    expect((await fetched(address)).status).toBe(200);
    expect((await fetched(address.replace(/voor=[^&]+/, `voor=${marieke.id}`))).status).toBe(404);
    await api.db.query('UPDATE memberships SET until = $2 WHERE person_id = $1', [
      editor.id,
      api.clock.now(),
    ]);
    expect((await fetched(address)).status).toBe(404);
    await api.db.query('UPDATE memberships SET until = NULL WHERE person_id = $1', [editor.id]);
    expect((await fetched(address)).status).toBe(200);
    const then = api.clock.now();
    api.clock.set(new Date(then.getTime() + 11 * 60_000));
    expect((await fetched(address)).status).toBe(404);
    api.clock.set(then);
  });
});

describe('changing what is with an item', () => {
  it('names, describes, orders, takes away and puts back; readers keep what was published', async () => {
    const item = await publishedWith(['een.pdf', await aPdf(['een'])], ['twee.png', await aPicture()]);
    const as = api.as(samira);
    const now = async () => (await seenBy(as, item)).draft?.attachments ?? [];
    const [one, two] = (await seenBy(as, item)).attachments as [Shown, Shown];
    await as.data(change, {
      input: { itemId: item.id, attachmentId: two.id, title: 'De keuken', alt: 'Een pan' },
    });
    expect((await now()).map(({ title, alt }) => [title, alt])).toEqual([
      ['een', ''],
      ['De keuken', 'Een pan'],
    ]);
    const renamed = (await now())[1]!;
    await as.data(order, { input: { itemId: item.id, ids: [renamed.id, one.id] } });
    expect(titles(await now())).toEqual(['De keuken', 'een']);
    const input = { itemId: item.id, attachmentId: renamed.id };
    for (let twice = 0; twice < 2; twice += 1) await as.data(remove, { input });
    expect(titles(await now())).toEqual(['een']);
    for (let twice = 0; twice < 2; twice += 1) await as.data(restore, { input });
    expect(titles(await now())).toEqual(['een', 'De keuken']);
    expect(titles((await seenBy(api.visitor, item)).attachments)).toEqual(['een', 'twee']);
  });

  it('the same file twice is one attachment; somebody else’s file is as not there', async () => {
    const item = await aKnowledgeItem(api.db, { organisationId, authorId: samira.id, status: 'DRAFT' });
    const id = await sentFile(api, samira, await aPdf(['een']), 'een.pdf');
    const theirs = await sentFile(api, fatma, await aPdf(['een']), 'een.pdf');
    const as = api.as(samira);
    for (let twice = 0; twice < 2; twice += 1)
      await as.data(add, { input: { itemId: item.id, fileIds: [id, id] } });
    expect((await seenBy(as, item)).attachments).toHaveLength(1);
    expect(await codeOf(as, add, { itemId: item.id, fileIds: [theirs] })).toBe('BAD_USER_INPUT');
  });

  it('a file that turns out to be hostile says why to who sent it, and nobody else sees it', async () => {
    const item = await aKnowledgeItem(api.db, { organisationId, authorId: samira.id, status: 'DRAFT' });
    await attach(item, ['kapot.pdf', Buffer.from(`%PDF-1.7\n${'onzin '.repeat(500)}\n%%EOF`)]);
    const [refused] = (await seenBy(api.as(samira), item)).attachments;
    expect(refused!.file.state).toBe('REFUSED');
    expect(refused!.file.refusal).toContain('niet heel');
    expect((await fetched(refused!.address, samira)).status).toBe(404);
  });

  it.each(['PROFESSIONAL', 'PIONEER', 'SOUNDING_BOARD', 'EDITOR'] as const)(
    'is not for a %s',
    async (role) => {
      const item = await publishedWith(['een.pdf', await aPdf(['een'])]);
      const by = api.as(await api.person({ roles: [role] }));
      const [{ id }] = item.attachments.map((each) => ({ id: each })) as [{ id: string }];
      const input = { itemId: item.id, attachmentId: id };
      expect(await codeOf(by, add, { itemId: item.id, fileIds: [id] })).toBe('FORBIDDEN');
      expect(await codeOf(by, change, { ...input, title: 'x', alt: '' })).toBe('FORBIDDEN');
      for (const each of [remove, restore, erase]) expect(await codeOf(by, each, input)).toBe('FORBIDDEN');
      expect(await codeOf(by, order, { itemId: item.id, ids: [id] })).toBe('FORBIDDEN');
      const hidden = await aKnowledgeItem(api.db, { status: 'DRAFT', authorId: samira.id });
      expect(await codeOf(by, remove, { ...input, itemId: hidden.id })).toBe('NOT_FOUND');
    },
  );

  it('erasing takes the file out of everything, and its bytes with it', async () => {
    const item = await publishedWith(['geheim.pdf', await aPdf(['flamingo'])]);
    const [{ address, id }] = (await seenBy(api.visitor, item)).attachments as [Shown];
    await api.as(samira).data(erase, { input: { itemId: item.id, attachmentId: id } });
    // The note that the answers that were kept are no longer true comes a moment later.
    while ((await seenBy(api.visitor, item)).attachments.length > 0);
    for (const who of [undefined, samira, marieke]) expect((await fetched(address, who)).status).toBe(404);
    expect(await hitsFor('flamingo')).toEqual([]);
    await filesLookedAt(api);
    const [row] = await api.db.query<{ size: number }[]>(
      'SELECT size FROM files JOIN attachments a ON a.file_id = files.id WHERE a.id = $1',
      [id],
    );
    expect(row).toEqual({ size: 0 });
  });
});

async function hitsFor(words: string) {
  const { knowledgeItems } = await api.visitor.data<{
    knowledgeItems: {
      edges: {
        node: { slug: string };
        attachmentHit: {
          page: number;
          attachment: { title: string };
          excerpt: { text: string; hit: boolean }[];
        } | null;
      }[];
    };
  }>(search, { search: words });
  return knowledgeItems.edges;
}

describe('what is written in a file', () => {
  it('is found, with the page on which it stands', async () => {
    const item = await publishedWith([
      'boek.pdf',
      await aPdf(['voorwoord', 'inhoud', 'De pinguïns eten soep.']),
    ]);
    const [hit] = await hitsFor('pinguin');
    expect(hit).toMatchObject({
      node: { slug: item.slug },
      attachmentHit: { page: 3, attachment: { title: 'boek' } },
    });
    expect(hit!.attachmentHit!.excerpt).toContainEqual({ text: 'pinguïns', hit: true });
  });

  it('is found as soon as it was looked at, also when the item was published before', async () => {
    const item = await aKnowledgeItem(api.db, { organisationId, authorId: samira.id });
    const fileId = await sentFile(api, samira, await aPdf(['Een kaketoe']), 'vogel.pdf');
    await api.as(samira).data(add, { input: { itemId: item.id, fileIds: [fileId] } });
    await goPublic(item);
    expect(await hitsFor('kaketoe')).toEqual([]);
    await filesLookedAt(api);
    expect((await hitsFor('kaketoe')).map(({ node }) => node.slug)).toEqual([item.slug]);
  });

  it('of a scan there is nothing, which its writer is told', async () => {
    const item = await publishedWith(['scan.pdf', await aPdf(['', ''])]);
    expect((await seenBy(api.as(samira), item)).attachments[0]!.file.hasText).toBe(false);
  });

  it('that waits to be published is found by nobody', async () => {
    const item = await aKnowledgeItem(api.db, { organisationId, authorId: samira.id });
    await attach(item, ['stil.pdf', await aPdf(['Een albatros'])]);
    expect(await hitsFor('albatros')).toEqual([]);
  });
});

describe('what nobody needs any more', () => {
  it('goes a day later: what was never attached, and what was taken out of every text', async () => {
    const item = await aKnowledgeItem(api.db, { organisationId, authorId: samira.id, status: 'DRAFT' });
    const loose = await sentFile(api, samira, await aPdf(['los']), 'los.pdf');
    await attach(item, ['vast.pdf', await aPdf(['vast'])], ['weg.pdf', await aPdf(['weg'])]);
    const [stays, goes] = (await seenBy(api.as(samira), item)).attachments as [Shown, Shown];
    await api.as(samira).data(remove, { input: { itemId: item.id, attachmentId: goes.id } });
    const states = async () =>
      Object.fromEntries(
        (
          await api.db.query<{ id: string; state: string }[]>(
            'SELECT id, state FROM files WHERE id = ANY ($1)',
            [[loose, stays.file.id, goes.file.id]],
          )
        ).map(({ id, state }) => [id, state]),
      );
    const sweep = new AttachmentSweep(api.app.get(AttachmentService), api.clock);
    const work = api.app.get(FileWork);
    const round = async () => {
      await sweep.run();
      await work.eraseOrphans();
    };
    await round();
    expect(await states()).toEqual({ [loose]: 'READY', [stays.file.id]: 'READY', [goes.file.id]: 'READY' });
    const then = api.clock.now();
    // The rows carry the time of the database.
    const later = (hours: number) =>
      api.clock.set(new Date(Math.max(then.getTime(), Date.now()) + hours * 3_600_000));
    later(25);
    await round();
    later(50);
    await round();
    expect(await states()).toEqual({ [stays.file.id]: 'READY' });
    api.clock.set(then);
  });
});
