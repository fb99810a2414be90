import { xmlText } from '../../syndication/atom';
import { UsedShapes } from './used-shapes';
import { Refused } from './verdict';

/** What is drawn. */
const drawn: ReadonlySet<string> = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon clipPath mask linearGradient radialGradient stop style'.split(
    ' ',
  ),
);
/** What drawing programs note in their files and nobody sees. */
const notes: ReadonlySet<string> = new Set(['metadata', 'title', 'desc']);
const letters: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath', 'tref']);
/** What acts, or brings something along from elsewhere. */
const acting =
  /^(script|foreignObject|image|feImage|a|animate\w*|set|handler|listener|iframe|embed|object|audio|video)$/i;

const attributes =
  /^(id|class|style|d|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|fx|fy|width|height|points|viewBox|preserveAspectRatio|transform|gradientTransform|gradientUnits|spreadMethod|offset|stop-color|stop-opacity|fill|fill-opacity|fill-rule|stroke|stroke-[a-z]+|opacity|color|clip-path|clip-rule|clipPathUnits|mask|maskUnits|maskContentUnits|display|visibility|overflow)$/;

const most = { elements: 10_000, depth: 32, shapes: 20_000 };
/** Wider or higher than this no logo is. */
const mostSlender = 20;

const token =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<\/([\w:.-]+)\s*>|<([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * A drawing written anew with only shapes and colours, its longest side `longest` dots. Nothing of the source goes along
 * that is not known: no address, no script, no declared entity, and no size that its maker chose. Letters are refused, for
 * without their font they would be other letters. @throws Refused
 */
export function cleanSvg(source: string, longest: number): string {
  const out: string[] = [];
  const open: string[] = [];
  const ids: (string | undefined)[] = [];
  const used = new UsedShapes();
  let [skipped, elements] = [0, 0];
  token.lastIndex = 0;
  const xml = source.replace(/^\ufeff/, '');
  while (token.lastIndex < xml.length) {
    const found = token.exec(xml);
    // A document type, where entities are declared, is no token either.
    if (!found) throw new Refused(/<!DOCTYPE|<!ENTITY/i.test(xml) ? 'SVG_ACTS' : 'BROKEN');
    const [, cdata, closing, opening, given = '', alone, words] = found;
    if (closing !== undefined) {
      if (open.pop() !== closing) throw new Refused('BROKEN');
      ids.pop();
      if (skipped > 0) skipped -= 1;
      else out.push(`</${plainName(closing)}>`);
    } else if (opening !== undefined) {
      const name = plainName(opening);
      if (acting.test(name)) throw new Refused('SVG_ACTS');
      if (open.length === 0 && (elements > 0 || name !== 'svg')) throw new Refused('BROKEN');
      elements += 1;
      if (elements > most.elements || open.length > most.depth) throw new Refused('TOO_HEAVY');
      const own = readAttributes(given);
      used.add(ids, own.get('id'), own.get('href')?.slice(1));
      const isNote = skipped > 0 || notes.has(name) || name.includes(':');
      if (!isNote) {
        if (letters.has(name)) throw new Refused('SVG_LETTERS');
        if (!drawn.has(name)) throw new Refused('SVG_OTHER');
        const written = open.length === 0 ? sized(own, longest) : own;
        out.push(
          `<${name}${[...written].map(([key, value]) => ` ${key}="${xmlText(value)}"`).join('')}${alone}>`,
        );
      }
      if (!alone) {
        open.push(opening);
        ids.push(own.get('id'));
        if (isNote) skipped += 1;
      }
    } else if (skipped === 0 && open.length > 0 && plainName(open.at(-1)!) === 'style') {
      const css = cdata ?? decoded(words ?? '');
      assertTame(css);
      out.push(xmlText(css));
    }
  }
  if (open.length > 0 || elements === 0) throw new Refused('BROKEN');
  used.assertAtMost(most.shapes);
  return out.join('');
}

function plainName(name: string): string {
  return name.replace(/^svg:/, '');
}

/** What is known of an element; what acts is refused, what is only noted is left out. */
function readAttributes(given: string): Map<string, string> {
  const own = new Map<string, string>();
  for (const [, name = '', double, single] of given.matchAll(attribute)) {
    if (/^on/i.test(name)) throw new Refused('SVG_ACTS');
    if (/^xmlns(:|$)/.test(name)) continue;
    const value = decoded(double ?? single ?? '');
    if (/^(.+:)?href$|^src$/i.test(name)) {
      if (!/^#[\w:.-]+$/.test(value)) throw new Refused('SVG_ACTS');
      own.set('href', value);
    } else if (attributes.test(name)) {
      assertTame(value);
      own.set(name, value);
    }
  }
  return own;
}

/** Colours and forms reach nothing outside the drawing. A backslash could spell an address in a way we do not read. */
function assertTame(css: string): void {
  if (/url\(\s*(?!["']?#)|@import|\\|javascript:|data:|https?:|file:|expression\(/i.test(css))
    throw new Refused('SVG_ACTS');
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five signs and numbers; every other entity is one that somebody declared. */
function decoded(words: string): string {
  return words.replace(/&([^;\s]*);?/g, (_, name: string) => {
    const [, hex, number] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
    const code = hex ? Number.parseInt(hex, 16) : Number(number);
    if (code > 31 && code <= 0xd7ff) return String.fromCodePoint(code);
    if (code === 9 || code === 10 || code === 13) return ' ';
    const sign = signs[name];
    if (sign === undefined) throw new Refused('SVG_ACTS');
    return sign;
  });
}

/** The root, in a size of ours. */
function sized(own: Map<string, string>, longest: number): Map<string, string> {
  const numbers = (own.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const length = (name: string) =>
    Number(/^\s*([\d.]+(?:e\d+)?)(px|pt|mm|cm|in)?\s*$/i.exec(own.get(name) ?? '')?.[1]);
  const box = numbers.length === 4 ? numbers : [0, 0, length('width'), length('height')];
  const [, , width, height] = box as [number, number, number, number];
  if (!box.every(Number.isFinite) || width <= 0 || height <= 0) throw new Refused('BROKEN');
  const slender = Math.max(width / height, height / width);
  if (slender > mostSlender) throw new Refused('TOO_HEAVY');
  const dots = (side: number) => String(Math.max(1, Math.round((longest * side) / Math.max(width, height))));
  return new Map([
    ...[...own].filter(([name]) => !['x', 'y', 'preserveAspectRatio'].includes(name)),
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['viewBox', box.join(' ')],
    ['width', dots(width)],
    ['height', dots(height)],
  ]);
}
