import { applyDecorators } from '@nestjs/common';
import { cleanText, text, type Text } from '@verbonden/shared/kernel';
import { Transform } from 'class-transformer';
import {
  IsEmail,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';

/** Gives a validation rule its words in both languages; the pipe hands them to the person at the field. */
export function saying(words: Text): ValidationOptions {
  return { context: words };
}

/** Takes out what cannot be kept before anything else looks at it. */
export function Clean(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? cleanText(value) : value));
}

/** One line of text that must be there: trimmed, 1 to `max` characters. `ask` says what to fill in. */
export function Line(max: number, ask: Text): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsNotEmpty(saying(ask)),
    MaxLength(max, saying(atMost(max))),
    OneLine(),
  );
}

/** One line of text that may be absent: trimmed, at most `max` characters; empty is absent. */
export function OptionalLine(max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value)),
    IsOptional(),
    MaxLength(max, saying(atMost(max))),
    OneLine(),
  );
}

/** Longer text that may be absent: at most `max` characters; empty is absent. */
export function OptionalProse(max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value)),
    IsOptional(),
    MaxLength(max, saying(atMost(max))),
  );
}

/** Longer text that may be empty: at most `max` characters. */
export function Prose(max: number): PropertyDecorator {
  return applyDecorators(MaxLength(max, saying(atMost(max))));
}

/** An e-mail address, trimmed and in lower case. */
export function EmailAddress(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      // Half a character (a lone surrogate) would make the check of the address throw.
      typeof value === 'string' ? value.toWellFormed().trim().toLowerCase() : value,
    ),
    IsEmail(
      {},
      saying(
        text(
          'Dit adres klopt nog niet. Mist er een @ of een punt?',
          'This address is not right yet. Is an @ or a dot missing?',
        ),
      ),
    ),
    MaxLength(254, saying(atMost(254))),
  );
}

/** An e-mail address that may be absent; empty is absent. */
export function OptionalEmailAddress(): PropertyDecorator {
  return applyDecorators(
    EmailAddress(),
    Transform(({ value }: { value: unknown }) => (value === '' ? null : value)),
    IsOptional(),
  );
}

/** An id that the caller made or was given; `each`: a list of them. */
export function Identifier({ each = false } = {}): PropertyDecorator {
  return applyDecorators(
    IsUUID(undefined, { each, ...saying(text('Dit kennen we niet.', 'We do not know this.')) }),
  );
}

/** A day of the calendar as yyyy-mm-dd; 30 February is refused. */
export function Day(): PropertyDecorator {
  const words = saying(
    text('Vul een datum in, bijvoorbeeld 24-3-2027.', 'Fill in a date, such as 24-3-2027.'),
  );
  return applyDecorators(Matches(/^\d{4}-\d{2}-\d{2}$/, words), IsISO8601({ strict: true }, words));
}

/** "At most n characters", with what to do. */
export function atMost(max: number): Text {
  return text(
    `Dit is te lang. Gebruik hooguit ${max} tekens.`,
    `This is too long. Use ${max} characters at most.`,
  );
}

/** No break in it. A check with a name of its own, so that a field can have a pattern besides and tells its own words. */
function OneLine(): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && !/[\r\n]/.test(value);
  const words = text('Schrijf dit op één regel.', 'Write this on one line.');
  return ValidateBy(
    { name: 'oneLine', validator: { validate, defaultMessage: () => words.en } },
    saying(words),
  );
}
