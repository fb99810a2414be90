import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import type { DocumentNode } from 'graphql';
import { operationText } from './src/page/operation-text.ts';

/**
 * Writes down what the portal asks, once codegen has made it: every operation under its id (the SHA-256 of its text) for
 * the API, and for the browser the ids of what islands ask, by name. Both go with a build.
 */
export function writeTrustedDocuments(): void {
  const texts: Record<string, string> = {};
  const ids: Record<string, string> = {};
  const asked = askedByIslands();
  for (const [constant, document] of generatedDocuments()) {
    const text = operationText(document);
    const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    texts[id] = text;
    if (asked.has(constant)) ids[constant.replace(/Document$/, '')] = id;
  }
  write('apps/portal/src/documents.generated.json', texts);
  write('libs/shared/web/src/apollo/document-ids.generated.json', ids);
}

const folders = '{apps/portal,libs/*/portal,libs/shared/web}/src/**';

/** Every operation as codegen wrote it: "SignalPageDocument" and what it is. */
function generatedDocuments(): [string, DocumentNode][] {
  return globSync(`${folders}/*.generated.ts`).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export const (\w+Document) = (\{.*\}) as unknown as /gm)].map(
      ([, constant, written]): [string, DocumentNode] => [constant!, JSON.parse(written!) as DocumentNode],
    ),
  );
}

/** What is asked from the browser: by islands and the hooks beside them. */
function askedByIslands(): ReadonlySet<string> {
  return new Set(
    globSync(`${folders}/{*.island.tsx,use-*.ts}`).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\b[A-Z]\w+Document\b/g)].map(([constant]) => constant),
    ),
  );
}

function write(file: string, content: Readonly<Record<string, string>>): void {
  const sorted = Object.fromEntries(Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}
