import { Injectable, type Provider } from '@nestjs/common';
import type { Text } from '@verbonden/shared/kernel';
import type { MailRhythm } from '../preference/mail-rhythm';

interface AnyGroup {
  /** "<domain>" or "<domain>.<what>", such as "knowledge.news": its place in addresses and in List-Id. */
  readonly name: string;
  /** What people call it: "Nieuws over wat je volgt". */
  readonly title: Text;
  /** When such a mail comes. */
  readonly hint: Text;
}

/** Mail that somebody asked for or must have: it always comes. */
export interface NecessaryGroup extends AnyGroup {
  readonly necessary: true;
}

/** Mail that a person may have less often, or not at all. */
export interface OptionalGroup extends AnyGroup {
  readonly necessary: false;
  /** How it comes to who chose nothing. */
  readonly rhythm: MailRhythm;
}

/** The overview, in which mail of other groups comes together. */
export interface OverviewGroup extends AnyGroup {
  readonly necessary: false;
  readonly rhythm: null;
}

/** Kinds of mail that are one thing to whoever gets them; a person chooses by group. */
export type MailGroup = NecessaryGroup | OptionalGroup | OverviewGroup;

/** True of what a person chooses for. */
export function isOptional(group: MailGroup | null): group is OptionalGroup {
  return group !== null && !group.necessary && group.rhythm !== null;
}

/** The groups of all domains. Known to the API and the worker alike. */
@Injectable()
export class MailGroups {
  private readonly known = new Map<string, MailGroup>();

  /** @throws Error when two groups have one name */
  register(...groups: readonly MailGroup[]): void {
    for (const group of groups) {
      if (this.known.has(group.name)) throw new Error(`Two groups of mail are called "${group.name}".`);
      this.known.set(group.name, group);
    }
  }

  find(name: string): MailGroup | null {
    return this.known.get(name) ?? null;
  }

  get optional(): readonly OptionalGroup[] {
    return this.all.filter(isOptional);
  }

  get always(): readonly NecessaryGroup[] {
    return this.all.filter((group): group is NecessaryGroup => group.necessary);
  }

  private get all(): readonly MailGroup[] {
    return [...this.known.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  }
}

/** Puts groups among those of everybody: one of the services of the domain that sends them. */
export function sentAs(...groups: readonly MailGroup[]): Provider {
  return {
    provide: Symbol(groups.map(({ name }) => name).join(', ')),
    useFactory: (all: MailGroups) => all.register(...groups),
    inject: [MailGroups],
  };
}
