import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { demoPerson, part, Stage, type Visitor } from './stage';
import { projectFolder } from './stage/program';

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  stage = await Stage.open('share-cards');
  visitor = await stage.visitor();
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** What a network that shows a link reads of a page: without scripts or cookies. */
async function previewOf(path: string): Promise<Map<string, string>> {
  const html = await (await fetch(stage.url + path)).text();
  const page = await visitor.context.newPage();
  await page.setContent(html);
  const found = await page
    .locator('head meta')
    .evaluateAll((tags) =>
      tags.map((tag) => [
        tag.getAttribute('property') ?? tag.getAttribute('name') ?? '',
        tag.getAttribute('content') ?? '',
      ]),
    );
  await page.close();
  return new Map(found as [string, string][]);
}

/** The first link on a list that leads to a page of a kind. */
async function firstOn(list: string, kind: string): Promise<string> {
  const html = await (await fetch(stage.url + list)).text();
  const [, path] = new RegExp(`href="(${kind}[a-z0-9-]+)"`).exec(html) ?? [];
  if (!path) throw new Error(`${list} has no link to ${kind}…`);
  return path;
}

/** A page of each kind that people share, with what stands on its card. */
async function shared(): Promise<[path: string, alt: RegExp][]> {
  return [
    ['/', /./],
    ['/bijeenkomsten/expertiselab-voorjaar-2027', /^Expertiselab: .*\d{4}, \d+\.\d\d – /],
    ['/kennis/academie-voor-patient-en-mantelzorger', /^\S.*: Academie/],
    ['/verzamelingen/beginnen-als-zorgcoordinator', /^Verzameling: .*\d+ stuk/],
    ['/organisaties/brussen-erbij-beweging', /: /],
    ['/week/2027', /tot en met/],
    [await firstOn('/week', '/week/activiteit/'), /^Activiteit: .*\d{4}/],
    [await firstOn('/week/verhalen', '/week/verhalen/'), /^Verhaal: /],
    [await firstOn('/week/2027/pers', '/week/pers/'), /^Persbericht: /],
  ];
}

describe('a link to a page', () => {
  part('has a preview with a picture of its own, in both languages', async () => {
    const pictures = new Set<string>();
    for (const [path, alt] of await shared()) {
      for (const local of [path, path === '/' ? '/en' : `/en${path}`]) {
        const preview = await previewOf(local);
        const of = (name: string) => [local, name, preview.get(name) ?? ''] as const;
        for (const name of ['og:title', 'og:url', 'og:image', 'og:image:alt', 'og:type'])
          expect(of(name)).toEqual([local, name, expect.stringMatching(/./)]);
        expect(of('og:locale')[2]).toBe(local.startsWith('/en') ? 'en_GB' : 'nl_NL');
        expect(of('og:site_name')[2]).toBe('Verbonden');
        expect(of('twitter:card')[2]).toBe('summary_large_image');
        expect(of('og:url')[2]).toBe(stage.url + local);
        if (local === path)
          expect(of('og:image:alt')).toEqual([local, 'og:image:alt', expect.stringMatching(alt)]);
        const picture = await fetch(of('og:image')[2]);
        expect([local, picture.status, picture.headers.get('content-type')]).toEqual([
          local,
          200,
          'image/png',
        ]);
        const bytes = Buffer.from(await picture.arrayBuffer());
        expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
        pictures.add(of('og:image')[2]);
        if (local === path) keepCard(bytes, path);
      }
    }
    expect(pictures.size).toBe(18);
  });

  part('to a meeting that moves gets another picture', async () => {
    const path = '/bijeenkomsten/expertiselab-voorjaar-2027';
    const before = (await previewOf(path)).get('og:image')!;
    const etag = (await fetch(before)).headers.get('etag');
    await stage.db.query(
      `UPDATE meetings SET starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'
        WHERE slug = 'expertiselab-voorjaar-2027'`,
    );
    const after = (await previewOf(path)).get('og:image')!;
    expect(after).not.toBe(before);
    expect((await fetch(after)).headers.get('etag')).not.toBe(etag);
  });

  part('that a visitor may not read has no picture, whoever asks', async () => {
    const { rows } = await stage.db.query<{ slug: string }>(
      `UPDATE meetings SET status = 'DRAFT' WHERE slug = 'expertiselab-voorjaar-2027' RETURNING slug`,
    );
    const card = `/deelkaart/bijeenkomsten/${rows[0]!.slug}.png`;
    const fatma = await stage.visitor();
    await fatma.signIn(demoPerson('fatma'));
    const asked = await fatma.context.request.get(card);
    expect(asked.status()).toBe(404);
    await fatma.goTo(`/bijeenkomsten/${rows[0]!.slug}`);
    expect(await fatma.page.locator('meta[property="og:image"]').count()).toBe(0);
  });

  part('to a story goes dark as soon as a consent is taken back', async () => {
    const { rows } = await stage.db.query<{ slug: string }>(
      `UPDATE stories SET status = 'DRAFT' WHERE id = (SELECT id FROM stories WHERE status = 'PUBLISHED' LIMIT 1)
       RETURNING slug`,
    );
    expect((await fetch(`${stage.url}/deelkaart/week/verhalen/${rows[0]!.slug}.png`)).status).toBe(404);
  });
});

/** Keeps a card among the screens, for who wants to look at it. */
function keepCard(bytes: Buffer, path: string): void {
  if (process.env['PICTURES'] === 'off') return;
  const name = path === '/' ? 'voorpagina' : path.slice(1).replaceAll('/', '-');
  writeFileSync(`${projectFolder}test-output/screens/share-cards/${name}.png`, bytes);
}
