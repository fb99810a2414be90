import type { Locale } from '@verbonden/shared/kernel';
import { paperColors } from './house-drawing';

interface Look {
  /** Half points. */
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  /** White above and below, in twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  /** Its place in the outline, from 0; a heading stays with what follows. */
  readonly outline?: number;
}

const { ink, brand, soft } = paperColors;
const looks: readonly (readonly [id: string, name: string, look: Look])[] = [
  ['Title', 'Title', { size: 52, color: ink, bold: true, after: 120 }],
  ['Subtitle', 'Subtitle', { size: 26, color: soft, after: 320 }],
  ['Heading1', 'heading 1', { size: 32, color: brand, bold: true, before: 360, after: 80, outline: 0 }],
  ['Heading2', 'heading 2', { size: 26, color: ink, bold: true, before: 200, after: 60, outline: 1 }],
  ['ListParagraph', 'List Paragraph', { after: 60 }],
  ['Quote', 'Quote', { color: soft, left: 425, after: 140 }],
  ['Quiet', 'Quiet', { size: 19, color: soft, after: 120 }],
];

/** The styles of a Word file: the names that Word knows, in the colours of the house. */
export function wordStyles(namespace: string, locale: Locale): string {
  const lang = locale === 'nl' ? 'nl-NL' : 'en-GB';
  const basis = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${lang}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
  const link = `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="${brand.slice(1)}"/><w:u w:val="single"/></w:rPr></w:style>`;
  return `<w:styles xmlns:w="${namespace}">${basis}${normal}${looks.map(styleXml).join('')}${link}</w:styles>`;
}

/** The order of the elements is that of the standard: Word refuses another. */
function styleXml([id, name, look]: (typeof looks)[number]): string {
  const { size, color, bold, before, after = 140, left, outline } = look;
  const paragraph = [
    outline === undefined ? '' : '<w:keepNext/>',
    `<w:spacing${before ? ` w:before="${before}"` : ''} w:after="${after}"/>`,
    left ? `<w:ind w:left="${left}"/>` : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
  const letters = [
    bold ? '<w:b/>' : '',
    color ? `<w:color w:val="${color.slice(1)}"/>` : '',
    size ? `<w:sz w:val="${size}"/>` : '',
  ].join('');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
}
