import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../../..');
const fonts = readFileSync(join(import.meta.dirname, 'fonts.css'), 'utf8');
const faces = fonts.split('@font-face').slice(1);

/** From and to which thickness our own files of a family go. */
function thickness(family: string): readonly [number, number] {
  const own = faces.find((face) => face.includes(`'${family}`) && face.includes('./letters/')) ?? '';
  const [, from = '', to = from] = /font-weight: (\d+)(?: (\d+))?;/.exec(own) ?? [];
  return [Number(from), Number(to)];
}

describe('the letters that we send', () => {
  it('have every thickness of text that a style asks for', () => {
    const [from, to] = thickness('Atkinson');
    const asked = globSync('{apps,libs}/**/src/**/*.module.css', { cwd: root }).flatMap((file) => {
      const rules = readFileSync(join(root, file), 'utf8').split('}');
      return rules
        .filter((rule) => !rule.includes('--font-heading'))
        .flatMap((rule) =>
          [...rule.matchAll(/font-weight:\s*(\d+)/g)].map(([, weight]) => ({ file, weight: Number(weight) })),
        );
    });
    expect(asked.length).toBeGreaterThan(50);
    // A heading inside a component may be 750; the heaviest there is is close enough.
    expect(asked.filter(({ weight }) => weight < from || weight > to + 50)).toEqual([]);
  });

  it('are of the same thickness in all files of a family: a browser leaves out those that differ', () => {
    for (const family of ['Atkinson Hyperlegible', 'Bricolage Grotesque']) {
      const own = faces.filter((face) => face.includes(`'${family}`));
      expect(new Set(own.map((face) => /font-weight: ([^;]+);/.exec(face)?.[1])).size).toBe(1);
      expect(own.length).toBeGreaterThan(1);
    }
  });

  it('are small: together what is fetched first is less than 60 kB', () => {
    const first = ['atkinson-hyperlegible-next-latin-wght-normal', 'bricolage-grotesque-latin-opsz-normal'];
    const bytes = first.map(
      (name) => readFileSync(join(import.meta.dirname, `letters/${name}.woff2`)).length,
    );
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(60_000);
  });

  it('have a stand-in for each kind of device, as tall as they are', () => {
    const percent = (face: string, what: string) => Number(new RegExp(`${what}: ([\\d.]+)%`).exec(face)?.[1]);
    const heights = faces
      .filter((face) => face.includes('local('))
      .map((face) => {
        const tall = percent(face, 'ascent-override') + percent(face, 'descent-override');
        return [/'(\w+)/.exec(face)?.[1], Math.round((tall * percent(face, 'size-adjust')) / 100)];
      });
    const text = ['Atkinson', 130];
    const heading = ['Bricolage', 120];
    expect(heights).toEqual([text, text, text, text, text, text, heading, heading, heading]);
  });
});
