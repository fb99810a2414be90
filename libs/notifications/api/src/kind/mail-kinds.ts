import { Injectable } from '@nestjs/common';
import { isOptional, MailGroups, type OptionalGroup } from './mail-group';
import type { MailKind } from './mail-kind';

/** The kinds of mail that the domains of this program send. Notifications itself knows none of them. */
@Injectable()
export class MailKinds {
  private readonly known = new Map<string, MailKind>();

  constructor(private readonly groups: MailGroups) {}

  /** @throws Error when two domains use one name, or when a kind has no group to be chosen by */
  register(kind: MailKind): void {
    if (this.known.has(kind.name)) throw new Error(`Two kinds of mail are called "${kind.name}".`);
    const group = this.groups.find(this.groupName(kind));
    if (group?.necessary !== kind.necessary) {
      throw new Error(`"${kind.name}" needs a group that is ${kind.necessary ? '' : 'not '}necessary.`);
    }
    if (!kind.necessary && !kind.digest) throw new Error(`"${kind.name}" cannot be in an overview.`);
    this.known.set(kind.name, kind);
  }

  /** @throws Error when no domain of this program sends this kind */
  get(name: string): MailKind {
    const kind = this.known.get(name);
    if (!kind) throw new Error(`No domain of this program sends "${name}".`);
    return kind;
  }

  /** The name of the group of a kind: the one it says, or its domain. */
  groupName({ name, group }: Pick<MailKind, 'name' | 'group'>): string {
    return group ?? name.slice(0, name.indexOf('.'));
  }

  /** The group that a person chooses for; null for what always comes. */
  groupOf(name: string): OptionalGroup | null {
    const group = this.groups.find(this.groupName(this.get(name)));
    return isOptional(group) ? group : null;
  }

  /** The names of all kinds, or only of those that go first, or only of the others. */
  names(urgent?: boolean): string[] {
    return [...this.known.values()]
      .filter((kind) => urgent === undefined || kind.urgent === urgent)
      .map((kind) => kind.name);
  }
}
