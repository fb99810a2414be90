import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AskReason } from './ask-reason';

/** What a question is about, for whoever looks for organisations that could know. */
export interface AskedAbout {
  readonly signalId: string;
  /** The question in one line. */
  readonly title: string;
  /** Codes of the network's labels. */
  readonly theme: string;
  readonly region: string | null;
  readonly sector: string | null;
  readonly setting: string | null;
  /** The provinces beside its own. */
  readonly nearRegions: readonly string[];
}

/** That an organisation could know, and why. */
export interface AskMatch {
  readonly organisationId: string;
  readonly reason: AskReason;
}

/** A domain that can tell which organisations could know; at most a few dozen, the best. */
export interface MatchSource {
  readonly name: string;
  matches(tx: EntityManager, about: AskedAbout): Promise<readonly AskMatch[]>;
}

/** Where organisations that could know are found. Signals knows no knowledge items: each domain registers its own. */
@Injectable()
export class MatchSources {
  private readonly sources = new Map<string, MatchSource>();

  /** @throws Error when two sources use one name */
  register(source: MatchSource): void {
    if (this.sources.has(source.name)) throw new Error(`Two sources of matches are called "${source.name}".`);
    this.sources.set(source.name, source);
  }

  /** The reasons by organisation. */
  async reasons(tx: EntityManager, about: AskedAbout): Promise<ReadonlyMap<string, readonly AskReason[]>> {
    const found = new Map<string, AskReason[]>();
    for (const source of this.sources.values()) {
      for (const { organisationId, reason } of await source.matches(tx, about)) {
        found.set(organisationId, [...(found.get(organisationId) ?? []), reason]);
      }
    }
    return found;
  }
}
