import { Injectable } from '@nestjs/common';
import type { Text } from '@verbonden/shared/kernel';

/** Something that is counted towards aims, by the domain that has it. */
export interface AimEvidence {
  /** "municipalities-recognise" */
  readonly code: string;
  /** The slugs of the aims that it counts for. */
  readonly aims: readonly string[];
  /** What is counted: "gemeenten erkennen jonge mantelzorgers". */
  readonly label: Text;
  /** Where that can be looked at. */
  readonly path: string;
  /** How many there are now, of how many when that is known. */
  count(): Promise<{ readonly value: number; readonly of: number | null }>;
}

/** What contributes to aims. Every domain makes its own known; this one counts nothing it does not have. */
@Injectable()
export class AimEvidences {
  private readonly known = new Map<string, AimEvidence>();

  /** @throws Error when the code is taken */
  register(evidence: AimEvidence): void {
    if (this.known.has(evidence.code)) throw new Error(`Two domains count "${evidence.code}" for aims.`);
    this.known.set(evidence.code, evidence);
  }

  of(aim: string): AimEvidence[] {
    return [...this.known.values()].filter(({ aims }) => aims.includes(aim));
  }
}
