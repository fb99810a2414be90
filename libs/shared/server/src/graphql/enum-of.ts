import { registerEnumType } from '@nestjs/graphql';

/** An enum of the API out of a list of codes. */
export function enumOf<Code extends string>(name: string, codes: readonly Code[]): Record<Code, Code> {
  const made = Object.fromEntries(codes.map((code) => [code, code])) as Record<Code, Code>;
  registerEnumType(made, { name });
  return made;
}
