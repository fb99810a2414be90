import { ValidationPipe } from '@nestjs/common';
import { badInput, type FieldProblem, text, type Text } from '@verbonden/shared/kernel';
import type { ValidationError } from 'class-validator';
import { rememberRules } from './remembered-rules';

const anyProblem = text('Dit klopt nog niet.', 'This is not right yet.');

/** Checks every input before the service sees it; each problem is told at its field. */
export function inputPipe(): ValidationPipe {
  rememberRules();
  return new ValidationPipe({
    transform: true,
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => badInput(...errors.flatMap((error) => problems(error, ''))),
  });
}

function problems(error: ValidationError, path: string): FieldProblem[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const [rule] = Object.keys(error.constraints ?? {});
  const own = rule
    ? [{ field, code: constant(rule), text: (error.contexts?.[rule] as Text | undefined) ?? anyProblem }]
    : [];
  return [...own, ...(error.children ?? []).flatMap((child) => problems(child, field))];
}

/** "isNotEmpty" is told as "IS_NOT_EMPTY". */
function constant(rule: string): string {
  return rule.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}
