import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { NetworkService } from '@verbonden/alliance/api';
import { type Clock, DomainError, text } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings } from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { kinds, themes } from '../taxonomy/codes';
import { labelOf } from '../taxonomy/terms';
import { Harvest, type Harvested } from './harvest';
import { format, OaiError, type OaiRequest, readRequest } from './oai-request';
import { writeToken } from './oai-token';
import { answerXml, element, errorXml, headerXml, identifierOf, recordXml, seconds } from './oai-xml';

const longestForm = 16_384;

/**
 * A repository in the sense of OAI-PMH 2.0, so that knowledge institutes can harvest what is published: all six verbs, in
 * simple Dublin Core, with sets by kind and by theme. What was archived stays as a deleted record. An answer tells when it
 * was given, so it is never kept.
 */
@Controller('oai')
export class OaiController {
  private readonly baseUrl: string;
  private readonly host: string;

  constructor(
    private readonly harvest: Harvest,
    private readonly networks: NetworkService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL' | 'MAIL_FROM'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.baseUrl = `${settings.PUBLIC_URL}/oai`;
    this.host = new URL(settings.PUBLIC_URL).hostname;
  }

  /** `GET /oai?verb=…` */
  @Get()
  async get(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.answer(new URL(request.originalUrl, this.baseUrl).searchParams, response);
  }

  /** `POST /oai`: the same in a form. */
  @Post()
  @HttpCode(200)
  async post(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.answer(await formOf(request), response);
  }

  private async answer(given: URLSearchParams, response: Response): Promise<void> {
    let asked: Iterable<readonly [string, string]> = given;
    let content: string;
    try {
      const request = readRequest(given);
      content = `<${request.verb}>${await this.contentOf(request)}</${request.verb}>`;
    } catch (fault) {
      if (!(fault instanceof OaiError)) throw fault;
      if (fault.code === 'badVerb' || fault.code === 'badArgument') asked = [];
      content = errorXml(fault.code, fault.message);
    }
    response
      .type('text/xml; charset=utf-8')
      .set('cache-control', 'no-store')
      .send(answerXml(this.clock.now(), this.baseUrl, asked, content));
  }

  private async contentOf(request: OaiRequest): Promise<string> {
    switch (request.verb) {
      case 'Identify':
        return this.identify();
      case 'ListSets':
        return sets();
      case 'ListMetadataFormats':
        if (request.identifier !== null) await this.getRecord(request.identifier);
        return formats;
      case 'GetRecord':
        return this.record(await this.getRecord(request.identifier));
      case 'ListIdentifiers':
      case 'ListRecords':
        return this.list(request);
    }
  }

  private async identify(): Promise<string> {
    const [network, earliest] = await Promise.all([this.networks.get(), this.harvest.earliest()]);
    const [, address = this.settings.MAIL_FROM] = /<([^>]+)>/.exec(this.settings.MAIL_FROM) ?? [];
    return [
      element('repositoryName', network.name.nl),
      element('baseURL', this.baseUrl),
      element('protocolVersion', '2.0'),
      element('adminEmail', address),
      element('earliestDatestamp', seconds((earliest ?? this.clock.now()).toISOString())),
      element('deletedRecord', 'persistent'),
      element('granularity', 'YYYY-MM-DDThh:mm:ssZ'),
    ].join('');
  }

  private async list(request: Extract<OaiRequest, { selection: unknown }>): Promise<string> {
    const { selection, token, verb } = request;
    const { records, total, hasMore } = await this.harvest.page(selection, token);
    if (records.length === 0) throw new OaiError('noRecordsMatch', 'Nothing changed there.');
    const told = records.map((each) =>
      verb === 'ListRecords' ? this.record(each) : headerXml(each, this.host),
    );
    const before = token?.cursor ?? 0;
    const size = ` completeListSize="${total}" cursor="${before}"`;
    const { set } = selection;
    const last = records.at(-1)!;
    const next = writeToken({
      from: selection.from,
      until: selection.until,
      set: set && [set.by, ...(set.code ? [set.code] : [])].join(':'),
      at: last.at,
      id: last.id,
      cursor: before + records.length,
    });
    // The last part of a list in parts ends with an empty token (3.5).
    const end = hasMore
      ? [element('resumptionToken', next, size)]
      : token
        ? [element('resumptionToken', '', size)]
        : [];
    return [...told, ...end].join('\n');
  }

  private record(record: Harvested): string {
    return recordXml(record, this.host, this.settings.PUBLIC_URL);
  }

  private async getRecord(identifier: string): Promise<Harvested> {
    const id = identifier.split(':').at(-1) ?? '';
    const record = identifier === identifierOf(id, this.host) ? await this.harvest.find(id) : null;
    if (!record) throw new OaiError('idDoesNotExist', 'There is no record with this identifier.');
    return record;
  }
}

const formats = `<metadataFormat>${[
  element('metadataPrefix', format),
  element('schema', 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
  element('metadataNamespace', 'http://www.openarchives.org/OAI/2.0/oai_dc/'),
].join('')}</metadataFormat>`;

function sets(): string {
  const named: readonly (readonly [string, string])[] = [
    ['soort', 'Soorten kennis'],
    ...kinds.map((kind) => [`soort:${kind}`, labelOf('kinds', kind, 'nl')] as const),
    ['thema', 'Thema’s'],
    ...themes.map((theme) => [`thema:${theme}`, labelOf('themes', theme, 'nl')] as const),
  ];
  return named
    .map(([spec, name]) => `<set>${element('setSpec', spec)}${element('setName', name)}</set>`)
    .join('');
}

/** @throws DomainError PAYLOAD_TOO_LARGE */
async function formOf(request: Request): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > longestForm) {
      throw new DomainError('PAYLOAD_TOO_LARGE', text('Dit is te veel.', 'This is too much.'));
    }
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}
