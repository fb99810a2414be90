import { Injectable, type Provider, type Type } from '@nestjs/common';
import type { Text } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';

/** What is kept for how long, and why; the page for people and the sweep are both made from it. */
export interface RetentionRule {
  /** Its name in the record of erasures. */
  readonly name: string;
  readonly what: Text;
  readonly why: Text;
  readonly days: number;
  /** What the days are counted from: "na de bijeenkomst". */
  readonly after: Text;
  /** Erases what is due. `before`: the days ago. @returns how many rows were erased or emptied */
  erase(tx: EntityManager, before: Date): Promise<number>;
}

/** Everything that is erased by itself. Each domain registers its own rules; one sweep runs them all. */
@Injectable()
export class RetentionRules {
  private readonly known = new Map<string, RetentionRule>();

  /** @throws Error when two rules use one name */
  register(...rules: readonly RetentionRule[]): void {
    for (const rule of rules) {
      if (this.known.has(rule.name)) throw new Error(`Two retention rules are called "${rule.name}".`);
      this.known.set(rule.name, rule);
    }
  }

  get all(): readonly RetentionRule[] {
    return [...this.known.values()];
  }
}

const held = Symbol('retention rules');
interface RuleHolder {
  readonly [held]: readonly RetentionRule[];
}

/** The rules among the providers of some modules, without starting anything: for pages that are printed. */
export function retentionRulesOf(modules: readonly Type[]): RetentionRule[] {
  return modules
    .flatMap((module) => (Reflect.getMetadata('providers', module) ?? []) as (object | RuleHolder)[])
    .flatMap((provider) => (held in provider ? provider[held] : []));
}

/** Puts rules among those of everything: one of the services of the noun whose rows they erase. */
export function keptFor(...rules: readonly RetentionRule[]): Provider & RuleHolder {
  return {
    [held]: rules,
    provide: Symbol(rules.map(({ name }) => name).join(', ')),
    useFactory: (all: RetentionRules) => all.register(...rules),
    inject: [RetentionRules],
  };
}
