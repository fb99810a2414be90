import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { eachNode, pageSources, programSources, root } from './said-texts';

/** What writes a date in the manner of a machine, or of whatever computer it runs on. */
const unwritten =
  /\.toLocale(Date|Time)String\(|timeZone: 'Europe\/Amsterdam' \}\)|\.to(Date|Time|UTC|GMT)String\(|\bDateTimeFormat\(/;

/** Where it is the writing out itself, or no person reads it. */
const writers = new Set([
  'libs/shared/kernel/src/dutch-time.ts',
  // A header of HTTP.
  'libs/shared/server/src/http/send-public.ts',
  // A month on a poster, in a line of its own.
  'libs/campaign/api/src/material/material-words.ts',
  'libs/campaign/api/src/material/drawing/agenda.ts',
]);

const components = globSync('libs/shared/ui/src/**/*.{ts,tsx}', { cwd: root }).filter(
  (name) => !/\.spec\.tsx?$/.test(name),
);

/** Whether what an expression gives is shown: as the content of an element, or filled in in a text. */
function isShown(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isJsxAttribute(at) || ts.isFunctionLike(at)) return false;
    if (ts.isJsxExpression(at)) return !ts.isJsxAttribute(at.parent);
    if (ts.isCallExpression(at) && /(^|\.)(say|text)$/.test(at.expression.getText())) return true;
  }
  return false;
}

describe('a date that somebody reads', () => {
  it('is written out by our own writers, in Dutch time', () => {
    const found = [...pageSources, ...components, ...programSources].filter(
      (file) => unwritten.test(readFileSync(root + file, 'utf8')) && !writers.has(file),
    );
    expect(found).toEqual([]);
  });

  it('is never that of a machine', () => {
    const found: string[] = [];
    for (const file of [...pageSources, ...components]) {
      if (!readFileSync(root + file, 'utf8').includes('toISOString')) continue;
      eachNode(file, (node) => {
        if (
          ts.isCallExpression(node) &&
          node.expression.getText().endsWith('.toISOString') &&
          isShown(node)
        ) {
          found.push(`${file}: ${node.getText()}`);
        }
      });
    }
    expect(found).toEqual([]);
  });

  it('is seen when it is', () => {
    const shown = (words: string) => {
      const source = ts.createSourceFile('a.tsx', words, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
      let seen = false;
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && node.expression.getText().endsWith('.toISOString'))
          seen ||= isShown(node);
        ts.forEachChild(node, visit);
      };
      visit(source);
      return seen;
    };
    expect(shown('<p>{day.toISOString()}</p>')).toBe(true);
    expect(shown("say('Op {day}', { day: day.toISOString() })")).toBe(true);
    expect(shown('<time dateTime={day.toISOString()} />')).toBe(false);
  });
});
