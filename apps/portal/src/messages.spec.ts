import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const root = new URL('../../../', import.meta.url).pathname;
const sources = globSync(
  ['apps/portal/src/**/*.{ts,tsx}', 'libs/*/portal/src/**/*.{ts,tsx}', 'libs/shared/web/src/**/*.{ts,tsx}'],
  {
    cwd: root,
    exclude: (name) => /\.(spec|generated)\.tsx?$/.test(name),
  },
);
const catalogues = globSync(['apps/portal/src/**/messages.en.json', 'libs/**/src/**/messages.en.json'], {
  cwd: root,
});

/** Every text given to `say('…')`, and every `say(…)` whose text is not written where it is said. */
function saidIn(file: string): { texts: string[]; unreadable: string[] } {
  const texts: string[] = [];
  const unreadable: string[] = [];
  const source = ts.createSourceFile(
    file,
    readFileSync(root + file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(^|\.)say$/.test(node.expression.getText())) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteralLike(first)) texts.push(first.text);
      else unreadable.push(`${file}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { texts, unreadable };
}

const placeholders = (text: string) =>
  [...text.matchAll(/(?<!(?:=\d+|one|other) )\{(\w+)(?=[,}])/g)].map(([, name]) => name).sort();

describe('English', () => {
  const said = sources.map(saidIn);
  const dutch = new Set(said.flatMap(({ texts }) => texts));
  const english = catalogues.flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(root + file, 'utf8')) as Record<string, string>),
  );

  it('is there for every text that is said, and every text is written where it is said', () => {
    const known = new Set(english.map(([text]) => text));
    expect(said.flatMap(({ unreadable }) => unreadable)).toEqual([]);
    expect([...dutch].filter((text) => !known.has(text))).toEqual([]);
  });

  it('holds nothing that nobody says any more', () => {
    expect(english.map(([text]) => text).filter((text) => !dutch.has(text))).toEqual([]);
  });

  it('fills in the same names as the Dutch', () => {
    for (const [text, translation] of english) {
      expect([text, new Set(placeholders(translation))]).toEqual([text, new Set(placeholders(text))]);
    }
  });
});
