import { applyDecorators } from '@nestjs/common';
import { type FieldProblem, text, type Text } from '@verbonden/shared/kernel';
import { atMost, Clean, saying } from '@verbonden/shared/server';
import { caseProblems } from '@verbonden/signals/api';
import { Transform } from 'class-transformer';
import { IsNotEmpty, MaxLength } from 'class-validator';

/** How long the texts of the Lab may be, in characters. */
export const longest = { title: 120, text: 2000, short: 600, line: 200, steps: 20, codes: 10 } as const;

/** Longer text that must be there: trimmed. `ask` says what to write. */
export function Told(max: number, ask: Text): PropertyDecorator {
  return applyDecorators(trimmed, Clean(), IsNotEmpty(saying(ask)), MaxLength(max, saying(atMost(max))));
}

/** Longer text that may be empty: trimmed. */
export function MayBeTold(max: number): PropertyDecorator {
  return applyDecorators(trimmed, Clean(), MaxLength(max, saying(atMost(max))));
}

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

/** Everybody reads what the Lab writes: no child can be recognised in it. A colleague may be named. */
export function recognisable(fields: Readonly<Record<string, string | null>>): FieldProblem[] {
  return caseProblems(fields, { mayNameContact: true });
}

/**
 * The same for what somebody brings in, without contacts too: those have fields of their own, which only the Lab reads,
 * while the question may become a signal for the whole network.
 */
export function recognisableOrContact(fields: Readonly<Record<string, string | null>>): FieldProblem[] {
  const recognised = recognisable(fields);
  return caseProblems(fields).map(
    (contact) => recognised.find(({ field }) => field === contact.field) ?? { ...contact, text: noContact },
  );
}

const noContact = text(
  'Hier staat een telefoonnummer of een e-mailadres. Haal het weg: je e-mailadres vul je in bij ‘Je e-mailadres’.',
  'There is a telephone number or an e-mail address here. Take it out: your e-mail address goes into ‘Your e-mail address’.',
);
