import { Injectable } from '@nestjs/common';
import type { MailKind } from './mail-kind';

/** The kinds of mail that the domains of this program send. Notifications itself knows none of them. */
@Injectable()
export class MailKinds {
  private readonly known = new Map<string, MailKind>();

  /** @throws Error when two domains use one name */
  register(kind: MailKind): void {
    if (this.known.has(kind.name)) throw new Error(`Two kinds of mail are called "${kind.name}".`);
    this.known.set(kind.name, kind);
  }

  /** @throws Error when no domain of this program sends this kind */
  get(name: string): MailKind {
    const kind = this.known.get(name);
    if (!kind) throw new Error(`No domain of this program sends "${name}".`);
    return kind;
  }

  /** The names of all kinds, or only of those that go first, or only of the others. */
  names(urgent?: boolean): string[] {
    return [...this.known.values()]
      .filter((kind) => urgent === undefined || kind.urgent === urgent)
      .map((kind) => kind.name);
  }
}
