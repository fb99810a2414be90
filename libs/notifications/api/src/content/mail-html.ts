import { htmlLines, htmlText } from './html-text';
import { type MailBlock, mailBlocks, type MailFrame } from './mail-blocks';
import type { MailContent, MailFact, MailLink } from './mail-content';
import { mailLook } from './mail-look';
import { proseHtml, type ProseLook } from './prose-html';
import { safeUrl } from './safe-address';

const { light, dark, night, nightText, action, actionText } = mailLook;
const font = "font-family:'Atkinson Hyperlegible Next',Verdana,Arial,sans-serif";

/**
 * Writes a mail as HTML: tables and inline styles, which every mail program understands, no pictures and nothing from
 * elsewhere. Readable at 360 px; dark where the program asks for it.
 */
export function mailHtml(content: MailContent, frame: MailFrame): string {
  return [
    '<!doctype html>',
    `<html lang="${frame.locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${htmlText(content.subject)}</title><style>${darkStyle}</style></head>`,
    `<body class="paper" style="margin:0;padding:0;background:${light.paper};-webkit-text-size-adjust:100%">`,
    `<div style="display:none;max-height:0;overflow:hidden">${htmlText(content.preheader)}</div>`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="paper" style="background:${light.paper}">`,
    '<tr><td align="center" style="padding:16px 8px">',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">',
    header(frame.network),
    `<tr><td class="surface text" style="padding:28px 24px;background:${light.surface};color:${light.text};${font};font-size:17px;line-height:1.55;border-radius:0 0 8px 8px;overflow-wrap:break-word;word-break:break-word;-webkit-hyphens:auto;hyphens:auto">`,
    ...mailBlocks(content, frame).map(block),
    '</td></tr></table></td></tr></table></body></html>',
  ].join('\n');
}

/** The night band with the network's name and one quarter of a circle: the mark of the house, without a picture. */
function header(network: string): string {
  return [
    `<tr><td style="padding:0;background:${night};border-radius:8px 32px 0 0">`,
    '<table role="presentation" cellpadding="0" cellspacing="0"><tr>',
    '<td style="padding:16px 0 16px 24px" aria-hidden="true">',
    `<div style="width:20px;height:20px;background:${action};border-radius:0 20px 0 0;font-size:0;line-height:0">&nbsp;</div></td>`,
    `<td style="padding:16px 24px 16px 12px;color:${nightText};${font};font-size:18px;font-weight:bold">${htmlText(network)}</td>`,
    '</tr></table></td></tr>',
  ].join('');
}

function block(part: MailBlock): string {
  switch (part.type) {
    case 'greeting':
    case 'paragraph':
    case 'signoff':
      return `<p style="margin:0 0 16px">${htmlLines(part.text)}</p>`;
    case 'news':
      return `<h1 style="margin:0 0 20px;font-size:22px;line-height:1.3;font-weight:bold">${htmlLines(part.text)}</h1>`;
    case 'prose':
      return proseHtml(part.prose, proseInMail);
    case 'facts':
      return [
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="quiet"',
        ` style="margin:0 0 20px;background:${light.quiet};border-radius:8px 32px 8px 8px">`,
        `<tr><td style="padding:16px 20px 4px">${part.facts.map(fact).join('')}</td></tr></table>`,
      ].join('');
    case 'button':
      return button(part.link);
    case 'links':
      return part.links.map((each) => `<p style="margin:0 0 12px">${link(each)}</p>`).join('');
    case 'small links':
      return [
        `<div class="soft" style="margin:28px 0 0;padding:16px 0 0;border-top:2px solid ${light.quiet};color:${light.soft};font-size:14px">`,
        ...part.links.map((each) => `<p style="margin:0 0 8px">${link(each)}</p>`),
        '</div>',
      ].join('');
  }
}

function fact({ label, value, url }: MailFact): string {
  const shown = url ? anchor(value, url) : htmlText(value);
  return `<p style="margin:0 0 12px"><span class="soft" style="color:${light.soft};font-size:14px">${htmlText(label)}</span><br><strong>${shown}</strong></p>`;
}

function button({ label, url }: MailLink): string {
  const href = safeUrl(url);
  if (!href) return `<p style="margin:0 0 16px">${htmlText(label)}: ${htmlText(url)}</p>`;
  return [
    '<table role="presentation" cellpadding="0" cellspacing="0" style="margin:4px 0 24px"><tr>',
    `<td style="background:${action};border-radius:8px 18px 8px 8px">`,
    `<a href="${htmlText(href)}" style="display:inline-block;padding:12px 24px;color:${actionText};${font};font-size:17px;font-weight:bold;text-decoration:none">${htmlText(label)}</a>`,
    '</td></tr></table>',
  ].join('');
}

function link({ label, url }: MailLink): string {
  return anchor(label, url);
}

/** A link; an address that may not be linked is shown as text. */
function anchor(label: string, url: string): string {
  const href = safeUrl(url);
  return href
    ? `<a class="link" href="${htmlText(href)}" style="color:${light.link};text-decoration:underline">${htmlText(label)}</a>`
    : `${htmlText(label)}: ${htmlText(url)}`;
}

/** Running text in a mail: each element says itself how it looks, as mail programs want it. */
const proseInMail: ProseLook = {
  heading: 'h2',
  attributes: (tag) =>
    ({
      heading: ' style="margin:24px 0 8px;font-size:19px;line-height:1.3;font-weight:bold"',
      p: ' style="margin:0 0 16px"',
      ul: ' style="margin:0 0 16px;padding:0 0 0 24px"',
      ol: ' style="margin:0 0 16px;padding:0 0 0 24px"',
      li: ' style="margin:0 0 6px"',
      blockquote: ` class="quiet" style="margin:0 0 16px;padding:12px 16px 1px;background:${light.quiet}"`,
      a: ` class="link" style="color:${light.link};text-decoration:underline"`,
    })[tag],
};

const darkStyle = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (prefers-color-scheme:dark){',
  `.paper{background:${dark.paper}!important}.surface{background:${dark.surface}!important}`,
  `.quiet{background:${dark.quiet}!important}.text{color:${dark.text}!important}`,
  `.soft{color:${dark.soft}!important;border-color:${dark.quiet}!important}.link{color:${dark.link}!important}}`,
].join('');
