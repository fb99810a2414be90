import { Injectable } from '@nestjs/common';

/** A page that everybody may read, below the portal's address and in Dutch: "/kennis/rad-van-herkenning". */
export interface PublicAddress {
  readonly path: string;
  /** When what it shows last changed; null when that is not known. */
  readonly changed: Date | null;
}

/** Gives the public pages of a domain, for the sitemap. */
export interface PublicAddressSource {
  /** In the name of the file: "kennis" is /sitemap-kennis-1.xml. */
  readonly name: string;
  count(): Promise<number>;
  /** In an order that stays the same. */
  list(offset: number, limit: number): Promise<readonly PublicAddress[]>;
}

/** Every public page of the portal. Each domain registers its own; nothing that needs a role is among them. */
@Injectable()
export class PublicAddresses {
  private readonly known = new Map<string, PublicAddressSource>();

  /** @throws Error when two sources use one name */
  register(source: PublicAddressSource): void {
    if (this.known.has(source.name)) throw new Error(`Two sources of addresses are called "${source.name}".`);
    this.known.set(source.name, source);
  }

  get sources(): readonly PublicAddressSource[] {
    return [...this.known.values()].sort((one, other) => one.name.localeCompare(other.name));
  }

  find(name: string): PublicAddressSource | null {
    return this.known.get(name) ?? null;
  }
}
