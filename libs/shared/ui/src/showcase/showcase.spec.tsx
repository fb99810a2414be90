import { render, screen } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ui from '../index';
import { Showcase } from './showcase';

/** What the page does not show, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  Frame: 'is around this very page',
  Footer: 'is below this very page',
  SkipLink: 'is the first thing on this very page',
  ShortcutSwitch: 'is in the footer of this very page',
  ShortcutDialog: 'opens on this very page with ?',
  ShortcutList: 'is in the overview that ? opens, and on /sneltoetsen',
  PrintSheet: 'is a page on paper: see the sheet of a meeting’s programme',
  SheetRows: 'is on a sheet for paper',
  NoteLines: 'is on a sheet for paper',
  LinkPreview: 'needs a picture that the server draws: see a meeting, for who organises it',
  ThemeChoice: 'is in the footer of this very page, and can only be read on night',
  FirstSteps: 'stands in a Hero, and can only be read on night: see /meedoen',
  QuickExit: 'is on pages for young people, and would lead away from here',
  Hero: 'is as wide as the window and holds the first heading: see the first screen',
  EmbedList: 'is a page of its own, in a frame on somebody else’s site: see /insluiten',
  PrintCard: 'is a sheet of paper of its own',
  DocumentFrame: 'shows a document of its own: see the example of a mail',
  TrapField: 'is not to be seen',
  VisuallyHidden: 'is not to be seen',
  Dialog: 'only opens in an island',
  Tabs: 'only moves in an island',
  SuggestField: 'only moves in an island',
  WritingDesk: 'only moves in an island',
  MarkdownToolbar: 'only moves in an island',
  Showcase: 'is this page',
};

it('shows every component, or somebody says why not', () => {
  const sources = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx'))
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .join('\n');
  const components = Object.keys(ui).filter((name) => /^[A-Z]/.test(name));
  const shown = (name: string) => new RegExp(`<${name}\\b`).test(sources);
  expect(components.length).toBeGreaterThan(80);
  expect(components.filter((name) => !shown(name) && !(name in elsewhere))).toEqual([]);
  expect(Object.keys(elsewhere).filter((name) => !components.includes(name) || shown(name))).toEqual([]);
});

/** Ids that texts, labels and popovers point to but that are not on the page. */
function danglingIds(): string[] {
  const pointers = ['aria-describedby', 'aria-labelledby', 'for', 'popovertarget'];
  return pointers.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)]
      .flatMap((element) => element.getAttribute(name)?.split(' ') ?? [])
      .filter((id) => !document.getElementById(id)),
  );
}

describe.each(['nl', 'en'] as const)('the page of components (%s)', (locale) => {
  beforeEach(() => {
    render(<Showcase locale={locale} />);
  });

  it('points to nothing that is not there', () => {
    expect(document.querySelectorAll('[aria-describedby]').length).toBeGreaterThan(5);
    expect(danglingIds()).toEqual([]);
  });

  it('uses no id twice and has one first heading', () => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  it('names its parts at the top, each where it is and in that order', () => {
    const [contents] = screen.getAllByRole('navigation', {
      name: { nl: 'Alle onderdelen', en: 'All components' }[locale],
    });
    const named = [...contents!.querySelectorAll('a')].map(
      (link) => `${link.hash.slice(1)}: ${link.textContent}`,
    );
    const parts = [...document.querySelectorAll('section > div:first-child > h2[id]')]
      .filter(({ id }) => !/^(voorbeeld|kolom)-/.test(id))
      .map(({ id, textContent }) => `${id}: ${textContent}`);
    expect(named).toEqual(parts);
  });

  it('speaks one language', () => {
    const other = { nl: 'Fields', en: 'Velden' }[locale];
    expect(screen.queryByRole('heading', { name: other })).toBeNull();
  });
});
