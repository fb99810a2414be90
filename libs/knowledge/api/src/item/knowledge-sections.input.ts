import { applyDecorators } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clean, Prose, SoundMarkdown } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';
import type { SectionName } from './knowledge-content';
import { longest } from './knowledge-fields';

type AllSections = Readonly<Partial<Record<SectionName, string | null>>>;

/** The parts of the story, each a field of its own, so that what is wrong with one is told at that one. */
@InputType({ isAbstract: true })
export abstract class KnowledgeSectionsInput implements AllSections {
  @Section()
  why?: string | null;

  @Section()
  forWhom?: string | null;

  @Section()
  use?: string | null;

  @Section()
  goal?: string | null;

  @Section()
  materials?: string | null;

  @Section()
  people?: string | null;

  @Section()
  time?: string | null;

  @Section()
  money?: string | null;

  @Section()
  results?: string | null;

  @Section()
  differently?: string | null;

  @Section()
  voice?: string | null;

  @Section()
  method?: string | null;

  @Section()
  findings?: string | null;

  @Section()
  limits?: string | null;

  @Section()
  validity?: string | null;

  @Section()
  followUp?: string | null;

  @Section()
  transcript?: string | null;
}

function Section(): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { nullable: true, description: `Markdown, at most ${longest.section} characters.` }),
    Clean(),
    IsOptional(),
    Prose(longest.section),
    SoundMarkdown(),
  );
}
