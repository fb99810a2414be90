import { Injectable } from '@nestjs/common';
import { LabelService } from '@verbonden/alliance/api';
import { badInput, text } from '@verbonden/shared/kernel';

/** The collections of the network's words that a signal chooses from, by the field that holds the code. */
export const collections = {
  theme: 'themes',
  setting: 'settings',
  region: 'regions',
  sector: 'sectors',
} as const;
export type CodeField = keyof typeof collections;
export const codeFields = Object.keys(collections) as CodeField[];

/** Keeps the words of a signal to those of this network. */
@Injectable()
export class SignalCodes {
  constructor(private readonly labels: LabelService) {}

  /** @throws DomainError BAD_USER_INPUT at each field with a code that the network does not know */
  async assertKnown(codes: Readonly<Partial<Record<CodeField, string | null>>>): Promise<void> {
    const unknown: CodeField[] = [];
    for (const field of codeFields) {
      const code = codes[field];
      if (!code) continue;
      const known = await this.labels.ofCollection(collections[field]);
      if (!known.some((label) => label.code === code)) unknown.push(field);
    }
    if (unknown.length === 0) return;
    throw badInput(
      ...unknown.map((field) => ({
        field,
        code: 'UNKNOWN_CODE',
        text: text('Kies iets uit de lijst.', 'Choose something from the list.'),
      })),
    );
  }
}
