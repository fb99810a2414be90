import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** The folder of the whole project. */
export const root = new URL('../../../../', import.meta.url).pathname;

/** A text as it is written in the source, and where. */
export interface WrittenText {
  readonly file: string;
  readonly text: string;
}

const isSource = (name: string) => !/\.(spec|generated)\.tsx?$/.test(name);

/** Where the words of the pages are written. */
export const pageSources = globSync(
  ['apps/portal/src/**/*.{ts,tsx}', 'libs/*/portal/src/**/*.{ts,tsx}', 'libs/shared/web/src/**/*.{ts,tsx}'],
  { cwd: root },
).filter(isSource);

/** Where the words of mails, errors and documents are written. */
export const programSources = globSync(
  ['libs/*/api/src/**/*.ts', 'libs/shared/{kernel,server}/src/**/*.ts', 'apps/{api,worker}/src/**/*.ts'],
  { cwd: root },
).filter((name) => isSource(name) && !/\/(demo|testing)(\/|\.ts)/.test(name));

/** Every text given to `say('…')` in a file, and every `say(…)` whose text is not written where it is said. */
export function saidIn(file: string): { texts: string[]; unreadable: string[] } {
  const texts: string[] = [];
  const unreadable: string[] = [];
  eachNode(file, (node) => {
    if (!ts.isCallExpression(node) || !/(^|\.)say$/.test(node.expression.getText())) return;
    const [first] = node.arguments;
    if (first && ts.isStringLiteralLike(first)) texts.push(first.text);
    else unreadable.push(`${file}: ${node.getText()}`);
  });
  return { texts, unreadable };
}

/** A text of a program in both languages; what is filled in stands as '{…}'. */
export interface Pair {
  readonly file: string;
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

/** Every `text('…', '…')` and every `{ nl, en }` in a file, and what has Dutch without English. */
export function pairsIn(file: string): { pairs: Pair[]; alone: string[] } {
  const pairs: Pair[] = [];
  const alone: string[] = [];
  eachNode(file, (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'text' && node.arguments.length > 0) {
      const [nl, en] = node.arguments;
      if (!en) alone.push(`${file}: ${node.getText()}`);
      else pairs.push({ file, nl: literalsIn(nl!), en: literalsIn(en) });
    }
    if (ts.isObjectLiteralExpression(node)) {
      const named = (name: string) =>
        node.properties.find((each) => ts.isPropertyAssignment(each) && each.name.getText() === name) as
          ts.PropertyAssignment | undefined;
      const [nl, en] = [named('nl'), named('en')];
      if (nl && en) pairs.push({ file, nl: literalsIn(nl.initializer), en: literalsIn(en.initializer) });
      else if (nl && literalsIn(nl.initializer).length > 0) alone.push(`${file}: ${node.getText()}`);
    }
  });
  return { pairs, alone };
}

/** The texts that are written in an expression. */
function literalsIn(expression: ts.Node): string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression)) {
    const { head, templateSpans } = expression;
    return [head.text + templateSpans.map(({ literal }) => `{…}${literal.text}`).join('')];
  }
  const found: string[] = [];
  ts.forEachChild(expression, (child) => {
    // A name of a property or the left side of a comparison is no text.
    if (ts.isBinaryExpression(child) && child.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken)
      return;
    found.push(...literalsIn(child));
  });
  return found;
}

/** Shows every node of a file. */
export function eachNode(file: string, look: (node: ts.Node) => void): void {
  const words = readFileSync(root + file, 'utf8');
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const visit = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, words, ts.ScriptTarget.Latest, true, kind));
}
