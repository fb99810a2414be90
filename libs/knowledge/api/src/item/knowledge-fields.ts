import { applyDecorators } from '@nestjs/common';
import { cleanText, text, type Text } from '@verbonden/shared/kernel';
import { atMost, Day, longestMarkdown, markdownProblem, saying } from '@verbonden/shared/server';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Matches, Max, MaxLength, Min, ValidateBy } from 'class-validator';
import { isWebAddress } from './web-address';

/** How long the fields of an item may be, in characters. */
export const longest = {
  title: 200,
  summary: 600,
  body: longestMarkdown,
  section: 20_000,
  steps: 40,
  step: 4_000,
  publisher: 200,
  region: 100,
  tip: 500,
  contactName: 120,
  note: 2000,
} as const;

export const yearRange = { first: 1900, last: 2100 } as const;

/** A day is the longest that something takes. */
export const longestMinutes = 1440;

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

/** A phone number as people write it: digits, spaces, a plus, brackets and dashes. */
export const phoneNumber = /^\+?[\d\s()-]{6,24}$/;

/** How long something takes, in minutes. */
export function Minutes(): PropertyDecorator {
  const words = text(
    `Vul een heel aantal minuten in, van 1 tot ${longestMinutes}.`,
    `Fill in a whole number of minutes, from 1 to ${longestMinutes}.`,
  );
  return applyDecorators(Min(1, saying(words)), Max(longestMinutes, saying(words)));
}

export function PhoneNumber(): PropertyDecorator {
  return Matches(
    phoneNumber,
    saying(
      text(
        'Dit nummer klopt nog niet. Schrijf het als 030 123 45 67.',
        'This number is not right yet. Write it like 030 123 45 67.',
      ),
    ),
  );
}

/** Things to do, one after the other: Markdown, empty ones left out. */
export function StepTexts(): PropertyDecorator {
  const tooMany = text(
    `Maak er hooguit ${longest.steps} stappen van.`,
    `Make it ${longest.steps} steps at most.`,
  );
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? value.flatMap((step: unknown) => (typeof step === 'string' ? cleanText(step).trim() || [] : [step]))
        : value,
    ),
    IsOptional(),
    ArrayMaxSize(longest.steps, saying(tooMany)),
    MaxLength(longest.step, { each: true, ...saying(atMost(longest.step)) }),
    ValidateBy(
      {
        name: 'MARKDOWN',
        validator: { validate: areSound, defaultMessage: () => brokenStep.en },
      },
      saying(brokenStep),
    ),
  );
}

const brokenStep = text(
  'In een stap is een link of een blok nog niet af.',
  'In a step a link or a block is not finished.',
);

function areSound(steps: unknown): boolean {
  return !Array.isArray(steps) || steps.every((step) => typeof step !== 'string' || !markdownProblem(step));
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
  const words = text('Vul een datum in, bijvoorbeeld 24-3-2027.', 'Fill in a date, such as 24-3-2027.');
  return applyDecorators(Matches(/^(19|20|21)/, saying(words)), Day());
}

function check(code: string, words: Text, holds: (value: string) => boolean): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && holds(value);
  return ValidateBy({ name: code, validator: { validate, defaultMessage: () => words.en } }, saying(words));
}
