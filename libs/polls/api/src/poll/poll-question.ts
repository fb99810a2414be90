import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Text } from '@verbonden/shared/kernel';

export const questionKinds = ['SINGLE', 'MULTIPLE', 'SCALE', 'OPEN'] as const;
export type QuestionKind = (typeof questionKinds)[number];
/** What a question tells about who answers; results may be read by it. */
export const questionRoles = ['AGE', 'REGION'] as const;
export type QuestionRole = (typeof questionRoles)[number];

const enumOf = <T extends string>(codes: readonly T[]) =>
  Object.fromEntries(codes.map((code) => [code, code])) as Record<T, T>;
export const QuestionKindEnum = enumOf(questionKinds);
registerEnumType(QuestionKindEnum, { name: 'PollQuestionKind' });
export const QuestionRoleEnum = enumOf(questionRoles);
registerEnumType(QuestionRoleEnum, {
  name: 'PollQuestionRole',
  description: 'Results may be shown by the answers to this question.',
});

/** Dutch, and English where somebody wrote it. */
export interface PollText {
  readonly nl: string;
  readonly en: string | null;
}

export function inLocale(words: PollText, locale: keyof Text): string {
  return words[locale] ?? words.nl;
}

/** One question as it is kept with its poll; `code` is its place, fixed once the poll is open. */
export interface PollQuestion {
  readonly code: string;
  readonly kind: QuestionKind;
  readonly role: QuestionRole | null;
  readonly wording: PollText;
  readonly options: readonly { readonly code: string; readonly name: PollText }[];
  /** Only for who chose this option at an earlier question. */
  readonly shownIf: { readonly question: string; readonly option: string } | null;
}

@ObjectType()
export class PollOptionView {
  @Field()
  code!: string;

  @Field()
  name!: string;

  @Field()
  nameNl!: string;

  @Field(() => String, { nullable: true })
  nameEn!: string | null;
}

@ObjectType()
export class PollCondition {
  @Field({ description: 'The code of an earlier question.' })
  question!: string;

  @Field({ description: 'The code of the option that must be chosen there.' })
  option!: string;
}

@ObjectType('PollQuestion', { description: 'In the language of who reads, and in both for its editor.' })
export class PollQuestionView {
  @Field()
  code!: string;

  @Field(() => QuestionKindEnum)
  kind!: QuestionKind;

  @Field(() => QuestionRoleEnum, { nullable: true })
  role!: QuestionRole | null;

  @Field()
  wording!: string;

  @Field()
  wordingNl!: string;

  @Field(() => String, { nullable: true })
  wordingEn!: string | null;

  @Field(() => [PollOptionView])
  options!: PollOptionView[];

  @Field(() => PollCondition, { nullable: true })
  shownIf!: PollCondition | null;
}

export function viewOf(question: PollQuestion, locale: keyof Text): PollQuestionView {
  const { code, kind, role, wording, options, shownIf } = question;
  return {
    code,
    kind,
    role,
    wording: inLocale(wording, locale),
    wordingNl: wording.nl,
    wordingEn: wording.en,
    options: options.map(({ code: option, name }) => ({
      code: option,
      name: inLocale(name, locale),
      nameNl: name.nl,
      nameEn: name.en,
    })),
    shownIf,
  };
}
