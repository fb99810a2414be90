import TurndownService from 'turndown';
import { gfm } from 'turndown-plugin-gfm';
import { tidied } from './tidy-paste';

/** What was pasted, as Markdown, and whether there were pictures that did not come along. */
export interface Pasted {
  readonly markdown: string;
  readonly hadPictures: boolean;
}

/** Makes Markdown of what Word, Google Docs or a page put on the clipboard. Loaded when somebody pastes. */
export function pastedMarkdown(html: string): Pasted {
  const { body, hadPictures } = tidied(html);
  const markdown = writer().turndown(body);
  return {
    markdown: markdown
      .replaceAll('\u00a0', ' ')
      .replace(/[ \t]+$/gm, '')
      .trim(),
    hadPictures,
  };
}

function writer(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    emDelimiter: '_',
    codeBlockStyle: 'fenced',
  });
  service.use(gfm);
  // One space behind the sign, as our own buttons write it; what is deeper lines up with the words above.
  service.addRule('listItem', {
    filter: 'li',
    replacement: (content, node) => {
      const list = node.parentNode as HTMLElement;
      const place = [...list.children].indexOf(node) + Number(list.getAttribute('start') ?? 1);
      const sign = list.nodeName === 'OL' ? `${place}. ` : '- ';
      const words = content
        .trim()
        .replace(/\n{2,}/g, '\n')
        .replace(/\n/g, `\n${' '.repeat(sign.length)}`);
      return `${sign}${words}${node.nextSibling ? '\n' : ''}`;
    },
  });
  return service;
}
