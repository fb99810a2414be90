import { xmlText } from '@verbonden/shared/server';
import { licenceAddress } from '../export/licence-address';
import { itemPath } from '../feed/knowledge-entry';
import { labelOf } from '../taxonomy/terms';
import type { Harvested } from './harvest';
import { format, type OaiErrorCode } from './oai-request';

/** One element with text in it. */
export function element(name: string, value: string, attributes = ''): string {
  return `<${name}${attributes}>${xmlText(value)}</${name}>`;
}

/** The frame of every answer (OAI-PMH 2.0, 3.2). After a bad verb or argument the request tells nothing but its address. */
export function answerXml(
  now: Date,
  baseUrl: string,
  asked: Iterable<readonly [string, string]>,
  content: string,
): string {
  const attributes = [...asked].map(([name, value]) => ` ${name}="${xmlText(value)}"`).join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
      'xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">',
    element('responseDate', seconds(now.toISOString())),
    element('request', baseUrl, attributes),
    content,
    '</OAI-PMH>',
    '',
  ].join('\n');
}

export function errorXml(code: OaiErrorCode, message: string): string {
  return element('error', message, ` code="${code}"`);
}

/** "2027-01-04T09:00:00Z": the granularity of this repository. */
export function seconds(moment: string): string {
  return `${moment.slice(0, 19)}Z`;
}

export function headerXml({ id, at, kind, themes, published }: Harvested, host: string): string {
  const sets = [`soort:${kind}`, ...themes.map((theme) => `thema:${theme}`)];
  return [
    published ? '<header>' : '<header status="deleted">',
    element('identifier', identifierOf(id, host)),
    element('datestamp', seconds(at)),
    ...sets.map((set) => element('setSpec', set)),
    '</header>',
  ].join('');
}

export function recordXml(record: Harvested, host: string, publicUrl: string): string {
  const metadata = record.published ? `<metadata>${dublinCore(record, publicUrl)}</metadata>` : '';
  return `<record>${headerXml(record, host)}${metadata}</record>`;
}

/** The guidelines for identifiers (oai-identifier): the repository is the host. */
export function identifierOf(id: string, host: string): string {
  return `oai:${host}:${id}`;
}

/** Simple Dublin Core: fifteen elements, each as often as there is something to say. */
function dublinCore({ published }: Harvested, publicUrl: string): string {
  const { item, organisation } = published!;
  const labels = item.themes.map((theme) => labelOf('themes', theme, 'nl'));
  const audience = [
    ...item.settings.map((code) => labelOf('settings', code, 'nl')),
    ...item.ageGroups.map((code) => labelOf('ageGroups', code, 'nl')),
  ];
  const values: readonly (readonly [string, string | null | undefined])[] = [
    ['title', item.title],
    ['creator', organisation?.name ?? item.publisher],
    ...[...labels, ...audience].map((label) => ['subject', label] as const),
    ['description', item.summary],
    ['publisher', item.publisher || organisation?.name],
    ['date', item.publishedOn],
    ['type', labelOf('kinds', item.kind, 'nl')],
    ['identifier', publicUrl + itemPath(item.slug, 'nl')],
    ['source', item.url],
    ['language', item.language],
    ['coverage', item.region],
    ['rights', item.licence && (licenceAddress[item.licence] ?? labelOf('licences', item.licence, 'nl'))],
  ];
  return [
    `<${format}:dc xmlns:${format}="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      'xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">',
    ...values.flatMap(([name, value]) => (value ? [element(`dc:${name}`, value)] : [])),
    `</${format}:dc>`,
  ].join('');
}
