import { applyDecorators } from '@nestjs/common';
import { text, type Text } from '@verbonden/shared/kernel';
import { Day, longestMarkdown, saying } from '@verbonden/shared/server';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Matches, Max, Min, ValidateBy } from 'class-validator';
import { isWebAddress } from './web-address';

/** How long the fields of an item may be, in characters. */
export const longest = {
  title: 200,
  summary: 600,
  body: longestMarkdown,
  publisher: 200,
  region: 100,
  tip: 500,
  note: 2000,
} as const;

export const yearRange = { first: 1900, last: 2100 } as const;

/** An empty field is an absent one. */
export function EmptyIsNull(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim() || null : value,
  );
}

/** A list of codes: each once. */
export function Codes(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? [...new Set(value)] : value)),
    IsOptional(),
    ArrayMaxSize(50, saying(text('Kies er hooguit 50.', 'Choose 50 at most.'))),
  );
}

/** An address of a page, http or https. */
export function WebAddress(): PropertyDecorator {
  return check(
    'WEB_ADDRESS',
    text(
      'Dit adres klopt nog niet. Het begint met https:// of http://.',
      'This address is not right yet. It begins with https:// or http://.',
    ),
    isWebAddress,
  );
}

export function Year(): PropertyDecorator {
  const words = text(
    `Vul een jaar in tussen ${yearRange.first} en ${yearRange.last}.`,
    `Fill in a year between ${yearRange.first} and ${yearRange.last}.`,
  );
  return applyDecorators(Min(yearRange.first, saying(words)), Max(yearRange.last, saying(words)));
}

/** ISO 639, two or three letters. */
export function LanguageCode(): PropertyDecorator {
  return Matches(
    /^[a-z]{2,3}$/,
    saying(text('Kies een taal, bijvoorbeeld "nl".', 'Choose a language, such as "nl".')),
  );
}

/** A day of the calendar between the years 1900 and 2199, "2027-03-24". */
export function PublishedDay(): PropertyDecorator {
  const words = text('Schrijf de datum als 2027-03-24.', 'Write the date as 2027-03-24.');
  return applyDecorators(Matches(/^(19|20|21)/, saying(words)), Day());
}

function check(code: string, words: Text, holds: (value: string) => boolean): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && holds(value);
  return ValidateBy({ name: code, validator: { validate, defaultMessage: () => words.en } }, saying(words));
}
