import { groupedBy } from '@verbonden/shared/kernel';
import type { CDPSession, Page } from 'playwright-core';

/** A node of the tree that a screen reader reads, as Chromium makes it. */
interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}

const worked = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'listbox',
  'menuitem',
  'option',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
  'DisclosureTriangle',
  'ColorWell',
  'Date',
  'DateTime',
  'InputTime',
]);
/** What gives the words of a link their place, for who does not see it (WCAG 2.4.4). */
const places = new Set([
  'listitem',
  'row',
  'paragraph',
  'article',
  'figure',
  'term',
  'definition',
  'group',
  'form',
]);
const landmarksAround = new Set(['navigation', 'contentinfo', 'banner', 'main']);
const once = ['main', 'banner', 'contentinfo'];

/**
 * What does not make sense when a page is read aloud: something to press or fill in without a name, a picture without
 * words, links that sound the same and lead to different places, a landmark or heading too many, a level that is skipped.
 */
export async function unclearWhenRead(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const nodes = await treeOf(session);
  await session.detach();
  const read = nodes.filter(({ ignored }) => !ignored);
  return [
    ...nameless(read),
    ...alike(read, nodes),
    ...landmarks(read),
    ...levels(read),
    ...silent(read),
    ...(await twice(page)),
  ];
}

/** What has the name by which something else is found: of two, only the first is. */
async function twice(page: Page): Promise<string[]> {
  const doubled = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  });
  return doubled.map((id) => `two things with the id ‘${id}’`);
}

async function treeOf(session: CDPSession): Promise<readonly Node[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  return nodes;
}

const roleOf = ({ role }: Node) => role?.value ?? '';
const nameOf = ({ name }: Node) => name?.value.trim() ?? '';
const property = ({ properties }: Node, wanted: string) =>
  properties?.find(({ name }) => name === wanted)?.value.value;

const nameless = (nodes: readonly Node[]) =>
  nodes
    .filter((node) => (worked.has(roleOf(node)) || roleOf(node) === 'image') && nameOf(node) === '')
    .map((node) => `a ${roleOf(node)} without a name`);

/** Links with the same name, the same words around them and different targets. */
function alike(read: readonly Node[], all: readonly Node[]): string[] {
  const byId = new Map(all.map((node) => [node.nodeId, node]));
  const children = groupedBy(all, ({ parentId }) => parentId);
  const wordsIn = (node: Node): string =>
    roleOf(node) === 'StaticText' ? nameOf(node) : (children.get(node.nodeId) ?? []).map(wordsIn).join(' ');
  const placeOf = (node: Node): string => {
    for (let at = byId.get(node.parentId ?? ''); at; at = byId.get(at.parentId ?? '')) {
      if (places.has(roleOf(at))) {
        const words = wordsIn(at).trim();
        if (words !== nameOf(node)) return words;
      }
      if (landmarksAround.has(roleOf(at))) return `${roleOf(at)} ${nameOf(at)}`;
    }
    return '';
  };
  const links = read.filter((node) => roleOf(node) === 'link');
  return [...groupedBy(links, (link) => `${nameOf(link)}|${link.description?.value ?? ''}`).values()]
    .filter((group) => new Set(group.map((link) => property(link, 'url'))).size > 1)
    .filter((group) => {
      const targets = new Map(group.map((link) => [property(link, 'url'), placeOf(link)]));
      return new Set(targets.values()).size < targets.size;
    })
    .map(([link]) => `several links called ‘${nameOf(link!)}’ lead to different places`);
}

function landmarks(nodes: readonly Node[]): string[] {
  const count = groupedBy(nodes, roleOf);
  const more = once
    .filter((role) => (count.get(role)?.length ?? 0) > 1)
    .map((role) => `more than one ${role}`);
  const names = (count.get('navigation') ?? []).map(nameOf);
  return [
    ...(count.has('main') ? [] : ['no main']),
    ...more,
    ...(new Set(names).size < names.length ? [`navigations that sound the same: ${names.join(', ')}`] : []),
  ];
}

function levels(nodes: readonly Node[]): string[] {
  const headings = nodes.filter((node) => roleOf(node) === 'heading');
  const empty = headings.filter((node) => nameOf(node) === '').map(() => 'a heading without words');
  let before = 0;
  const skipped = headings.flatMap((node) => {
    const level = Number(property(node, 'level'));
    const skips = before > 0 && level > before + 1;
    before = level;
    return skips ? [`‘${nameOf(node)}’ skips a heading level`] : [];
  });
  return [...empty, ...skipped];
}

/** A list that gets narrower by filters says how many are left (WCAG 4.1.3). */
function silent(nodes: readonly Node[]): string[] {
  const filters = nodes.some((node) => roleOf(node) === 'form' && nameOf(node) === 'Filters');
  const says = nodes.some((node) => roleOf(node) === 'status');
  return filters && !says ? ['a list with filters says nothing of how many are left'] : [];
}
