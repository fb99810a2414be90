/** What never is text: styles, scripts, the office's own notes, comments in the margin, deleted words. */
const junk = [
  'style, script, meta, link, title, xml, head, template, object, iframe',
  'del, s.msoDel, .msoDel, .MsoCommentReference, a.msocomanchor',
  '[style*="mso-element:comment"], [style*="mso-hide:all"]',
].join(', ');
const pictures = 'img, picture, svg, video, canvas';
const blocks = 'p, div, h1, h2, h3, h4, h5, h6, li, blockquote';

/** A clipboard's HTML with only what is meant: paragraphs, headings, lists, links, bold and italic, simple tables. */
export function tidied(html: string): { body: HTMLElement; hadPictures: boolean } {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { body } = page;
  const all = (selector: string) => [...body.querySelectorAll<HTMLElement>(selector)];
  const hadPictures = all('*').some(
    (each) => each.matches(pictures) || /^v:(shape|imagedata)/i.test(each.tagName),
  );
  dropComments(page);
  all(`${junk}, ${pictures}`).forEach((each) => each.remove());
  listsOfWord(page);
  for (const each of all('*')) {
    if (each.tagName.includes(':')) unwrap(each);
    else if (each.matches('ins, font, u')) unwrap(each);
    // Google Docs puts everything into one bold element that is not bold.
    else if (each.matches('b, strong') && /font-weight:\s*(normal|400)/.test(styleOf(each))) unwrap(each);
  }
  all('span').forEach((span) => markStyled(page, span));
  all('h1, h2, h3, h4, h5, h6, p.MsoTitle').forEach((each) => toHeading(page, each));
  all('a').forEach(mendLink);
  all('table').forEach((table) => simplifyTable(page, table));
  all(blocks).forEach((each) => {
    if (!each.textContent.replaceAll('\u00a0', ' ').trim() && !each.querySelector('table')) each.remove();
  });
  return { body, hadPictures };
}

function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').toLowerCase();
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function dropComments(page: Document): void {
  const walk = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walk.nextNode()) found.push(walk.currentNode);
  found.forEach((each) => each.parentNode?.removeChild(each));
}

/** Word writes lists as paragraphs with a level and a sign of their own; they become lists within lists. */
function listsOfWord(page: Document): void {
  const open: { readonly level: number; readonly list: HTMLElement }[] = [];
  let last: Element | null = null;
  for (const paragraph of page.body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')) {
    const level = Number(/mso-list:\s*l\d+\s+level(\d)/.exec(styleOf(paragraph))?.[1] ?? 0);
    if (level === 0) continue;
    const sign = [...paragraph.querySelectorAll('span')].find((span) =>
      /mso-list:\s*ignore/.test(styleOf(span)),
    );
    const isNumbered = /^\s*(\d+|[a-z]{1,3}|[ivx]+)[.)]/i.test(sign?.textContent ?? '');
    sign?.remove();
    const followsList = last !== null && paragraph.previousElementSibling === last;
    if (!followsList) open.length = 0;
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    if (open.at(-1)?.level !== level) {
      const list = page.createElement(isNumbered ? 'ol' : 'ul');
      const above = open.at(-1)?.list.lastElementChild;
      if (above) above.append(list);
      else paragraph.before(list);
      if (!above) last = list;
      open.push({ level, list });
    }
    const item = page.createElement('li');
    item.append(...paragraph.childNodes);
    open.at(-1)!.list.append(item);
    paragraph.remove();
  }
}

/** Bold and italic that only a style says. */
function markStyled(page: Document, span: HTMLElement): void {
  const style = styleOf(span);
  const names = [
    /font-weight:\s*(bold|[6-9]00)/.test(style) ? 'strong' : null,
    /font-style:\s*italic/.test(style) ? 'em' : null,
  ].filter((name) => name !== null);
  const isMarked = span.closest('strong, b, h1, h2, h3, h4, h5, h6') !== null;
  for (const name of span.textContent.trim() && !isMarked ? names : []) {
    const mark = page.createElement(name);
    mark.append(...span.childNodes);
    span.append(mark);
  }
  unwrap(span);
}

/** The title of a text is the page's; what is pasted begins one level below it and goes two levels deep. */
function toHeading(page: Document, element: HTMLElement): void {
  const heading = page.createElement(/^(H1|H2|P)$/.test(element.tagName) ? 'h2' : 'h3');
  heading.textContent = element.textContent.replace(/\s+/g, ' ').trim();
  element.replaceWith(heading);
}

/** Leaves links to pages and mail; an anchor inside a document or a file on somebody's disk is only its words. */
function mendLink(link: HTMLElement): void {
  const address = link.getAttribute('href') ?? '';
  const real = /^https:\/\/www\.google\.com\/url\?/.test(address)
    ? (new URL(address).searchParams.get('q') ?? address)
    : address;
  if (/^(https?:|mailto:)/i.test(real) && link.textContent.trim()) link.setAttribute('href', real);
  else unwrap(link);
}

/** Cells with one line of text each, and a first row that says what is in them. */
function simplifyTable(page: Document, table: HTMLElement): void {
  for (const cell of table.querySelectorAll('td, th')) {
    cell.textContent = cell.textContent.replace(/[\s\u00a0]+/g, ' ').trim();
  }
  for (const cell of table.querySelector('tr')?.querySelectorAll('td') ?? []) {
    const head = page.createElement('th');
    head.textContent = cell.textContent;
    cell.replaceWith(head);
  }
  table.querySelectorAll('colgroup, caption').forEach((each) => each.remove());
}
