import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';

const paths = [
  '/',
  '/aanbod',
  '/advies',
  '/begin',
  '/bijeenkomsten',
  '/doelen',
  '/gemeenten',
  '/handboek',
  '/handboek/coordinator',
  '/handboek/professional',
  '/handboek/redacteur',
  '/insluiten',
  '/kennis',
  '/lab',
  '/lab/projecten',
  '/meedoen',
  '/organisaties',
  '/peilingen',
  '/toegankelijkheid',
  '/verbanden',
  '/week',
  '/week/verhalen',
];

/** The pages of the portal that are always there, for the sitemap. */
@Injectable()
export class PortalAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'portaal';

  constructor(private readonly addresses: PublicAddresses) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  async count(): Promise<number> {
    return paths.length;
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    return paths.slice(offset, offset + limit).map((path) => ({ path, changed: null }));
  }
}
