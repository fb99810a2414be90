import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { spreadsheetText } from '@verbonden/shared/server';
import { stringify } from 'csv-stringify/sync';
import type { KnowledgeItemsArgs } from '../list/knowledge-list.input';
import { exportedFields, exportedRow } from './exported-row';
import { type PublishedItem, PublishedItems } from './published-items';

/** As many items as one file holds; a narrower question gives the rest. */
export const mostExported = 50_000;

/** The answer to a question of the list as a file. It is written while it is read, however large it becomes. */
@Injectable()
export class KnowledgeExport {
  constructor(private readonly published: PublishedItems) {}

  /** CSV as spreadsheets read it, lists with "; " in one cell, steps numbered, no cell a formula. Importing it changes nothing. */
  csv(question: KnowledgeItemsArgs): Readable {
    return Readable.from(csvLines(this.published.batches(question, mostExported)));
  }

  /** `{ "items": [...] }`, in the words of the import. */
  json(question: KnowledgeItemsArgs): Readable {
    return Readable.from(jsonText(this.published.batches(question, mostExported)));
  }
}

async function* csvLines(batches: AsyncIterable<readonly PublishedItem[]>): AsyncGenerator<string> {
  yield `\uFEFF${lines([[...exportedFields]])}`;
  for await (const batch of batches) {
    if (batch.length > 0) yield lines(batch.map((each) => Object.entries(exportedRow(each)).map(cellOf)));
  }
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { delimiter: ';', quoted: true, record_delimiter: '\r\n' });
}

function cellOf([field, value]: [string, unknown]): string {
  if (field === 'steps') return spreadsheetText(numbered(value as readonly string[]));
  if (Array.isArray(value)) return spreadsheetText(value.join('; '));
  const isWritten = ['string', 'number', 'boolean'].includes(typeof value);
  return isWritten ? spreadsheetText(`${value as string | number | boolean}`) : '';
}

function numbered(steps: readonly string[]): string {
  return steps.map((step, place) => `${place + 1}. ${step}`).join('\n');
}

async function* jsonText(batches: AsyncIterable<readonly PublishedItem[]>): AsyncGenerator<string> {
  yield '{"items":[\n';
  let between = '';
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield between + batch.map((each) => JSON.stringify(exportedRow(each))).join(',\n');
    between = ',\n';
  }
  yield '\n]}\n';
}
