import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { cleanSvg } from './clean-svg';
import { drawLogo } from './draw-logo';

const shape = '<circle cx="50" cy="50" r="40" fill="#c2185b"/>';
const svg = (inside: string, given = 'viewBox="0 0 300 100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${given}>${inside}</svg>`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logo-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** True, or the code of why it is not taken. */
async function drawn(source: string | Buffer): Promise<string | true> {
  await writeFile(join(folder, 'source'), source);
  const answer = await drawLogo(join(folder, 'source'), folder);
  return answer === true ? true : answer.refusal;
}

describe('an honest drawing', () => {
  it('is not called broken when there is no room for its picture', async () => {
    await symlink('/dev/full', join(folder, 'logo'));
    await expect(drawn(svg(shape))).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('becomes a picture of a size of ours, in its own shape and colours, on nothing', async () => {
    expect(await drawn(svg(shape, 'width="3cm" height="1cm" viewBox="0 0 300 100"'))).toBe(true);
    const picture = sharp(join(folder, 'logo'));
    expect(await picture.metadata()).toMatchObject({
      format: 'png',
      width: 1600,
      height: 533,
      hasAlpha: true,
    });
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const dot = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
    ];
    expect(dot(266, 266)).toEqual([0xc2, 0x18, 0x5b, 255]);
    expect(dot(1500, 266)[3]).toBe(0);
  });

  it.each([
    [
      'with classes, as Illustrator writes it',
      `<defs><style>.cls-1{fill:#c00;}</style></defs><path class="cls-1" d="M0 0h50v50z"/>`,
    ],
    [
      'with a gradient and a cut-out',
      `<defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/></linearGradient><clipPath id="c">${shape}</clipPath></defs><rect width="99" height="99" fill="url(#g)" clip-path="url(#c)"/>`,
    ],
    ['with a symbol that is used', `<symbol id="s">${shape}</symbol><use xlink:href="#s"/>`],
    [
      'with what a program notes',
      `<metadata><x:xmpmeta xmlns:x="adobe:ns:meta/"><b>hoi</b></x:xmpmeta></metadata><title>Logo</title><!-- hoi --><sodipodi:namedview/>${shape}`,
    ],
    ['with signs written as numbers', `<g id="&#x61;&amp;">${shape}</g>`],
  ])('%s is drawn', async (_, inside) => {
    expect(await drawn(`\ufeff<?xml version="1.0" encoding="UTF-8"?>\n${svg(inside)}`)).toBe(true);
    expect((await sharp(join(folder, 'logo')).stats()).isOpaque).toBe(false);
    expect((await sharp(join(folder, 'logo')).stats()).channels[3]!.max).toBe(255);
  });
});

describe('a hostile drawing', () => {
  const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
    .split('')
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
    .join('')}]>`;
  const nested = Array.from(
    { length: 12 },
    (_, at) => `<g id="u${at + 1}">${`<use href="#u${at}"/>`.repeat(10)}</g>`,
  );
  it.each<[string, string, string]>([
    ['an entity bomb', `${bomb}${svg(`<g id="&j;">${shape}</g>`)}`, 'SVG_ACTS'],
    [
      'an entity that reads a file',
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`,
      'SVG_ACTS',
    ],
    [
      'any document type',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x.example.org/a.dtd">${svg(shape)}`,
      'SVG_ACTS',
    ],
    ['an entity that nobody declared', svg(`<g id="&hoi;">${shape}</g>`), 'SVG_ACTS'],
    ['a script', svg(`<script>alert(1)</script>${shape}`), 'SVG_ACTS'],
    ['a script among notes', svg(`<metadata><script/></metadata>${shape}`), 'SVG_ACTS'],
    ['a handler', svg(shape, 'viewBox="0 0 9 9" onload="alert(1)"'), 'SVG_ACTS'],
    ['a web page in it', svg('<foreignObject><p>hoi</p></foreignObject>'), 'SVG_ACTS'],
    ['an animation', svg('<circle r="9"><animate attributeName="r"/></circle>'), 'SVG_ACTS'],
    ['a picture from elsewhere', svg('<image href="https://x.example.org/a.png"/>'), 'SVG_ACTS'],
    ['a picture in it', svg('<image href="data:image/svg+xml;base64,AAAA"/>'), 'SVG_ACTS'],
    ['a file of the machine', svg('<image xlink:href="file:///etc/passwd"/>'), 'SVG_ACTS'],
    ['a shape from elsewhere', svg('<use xlink:href="https://x.example.org/a.svg#b"/>'), 'SVG_ACTS'],
    ['a shape from a file', svg('<use href="/etc/passwd#b"/>'), 'SVG_ACTS'],
    ['a link', svg(`<a href="#x">${shape}</a>`), 'SVG_ACTS'],
    [
      'style from elsewhere',
      svg(`<style>@import url(https://x.example.org/a.css);</style>${shape}`),
      'SVG_ACTS',
    ],
    [
      'a style sheet beside it',
      `<?xml-stylesheet href="https://x.example.org/a.css"?>${svg('<text>a</text>')}`,
      'SVG_LETTERS',
    ],
    ['a fill from elsewhere', svg('<rect fill="url(https://x.example.org/a#b)"/>'), 'SVG_ACTS'],
    ['a fill spelled otherwise', svg('<rect style="fill:u\\72l(https://x.example.org)"/>'), 'SVG_ACTS'],
    [
      'a font from elsewhere',
      svg('<style><![CDATA[@font-face{src:url(//x.example.org)}]]></style>'),
      'SVG_ACTS',
    ],
    ['letters', svg('<text>Zorgstroom</text>'), 'SVG_LETTERS'],
    ['a filter', svg('<filter id="f"><feTurbulence/></filter>'), 'SVG_OTHER'],
    [
      'shapes that use each other a billion times',
      svg(`<g id="u0">${shape}</g>${nested.join('')}<use href="#u12"/>`),
      'TOO_HEAVY',
    ],
    ['a shape that uses itself', svg('<g id="a"><use href="#a"/></g>'), 'TOO_HEAVY'],
    ['very many shapes', svg('<path d="M0 0"/>'.repeat(10_001)), 'TOO_HEAVY'],
    [
      'groups in groups without end',
      svg(`${'<g opacity=".9">'.repeat(200)}${'</g>'.repeat(200)}`),
      'TOO_HEAVY',
    ],
    ['a size that is none', svg(shape, 'viewBox="0 0 1e999 10"'), 'BROKEN'],
    ['no size', svg(shape, 'width="100%"'), 'BROKEN'],
    ['a line', svg(shape, 'viewBox="0 0 100000 1"'), 'TOO_HEAVY'],
    ['no end', svg(shape).slice(0, -3), 'BROKEN'],
    ['two roots', `${svg(shape)}${svg(shape)}`, 'BROKEN'],
    ['another root', `<html>${svg(shape)}</html>`, 'BROKEN'],
  ])('%s is refused', async (_, source, code) => {
    expect(await drawn(source)).toBe(code);
    await expect(stat(join(folder, 'logo'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('with huge sides is as small as any other', async () => {
    expect(await drawn(svg(shape, 'width="9000000000" height="3000000000"'))).toBe(true);
    expect((await sharp(join(folder, 'logo')).metadata()).width).toBe(1600);
  });

  it('in another encoding is not read, for it could say something else there', async () => {
    expect(await drawn(Buffer.from(svg('<script/>'), 'utf16le'))).toBe('BROKEN');
    expect(await drawn(Buffer.concat([Buffer.from(svg(shape)), Buffer.from([0xff])]))).toBe('BROKEN');
  });

  it('is written anew: only shapes and colours go to who draws it', () => {
    const clean = cleanSvg(
      svg(
        `<metadata>geheim</metadata><!-- geheim --><g data-x="geheim" inkscape:label="geheim">${shape}</g>`,
      ),
      1600,
    );
    expect(clean).not.toContain('geheim');
    expect(clean.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('reaches nobody', async () => {
    let asked = 0;
    const server: Server = createServer((_, answer) => {
      asked += 1;
      answer.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (const inside of ['<image href="URL"/>', '<use href="URL#a"/>', '<style>@import "URL";</style>'])
      expect(await drawn(svg(inside.replace('URL', `http://127.0.0.1:${port}/a`)))).toBe('SVG_ACTS');
    await new Promise((resolve) => server.close(resolve));
    expect(asked).toBe(0);
  });
});
