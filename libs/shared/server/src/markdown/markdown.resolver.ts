import { Args, ArgsType, Context, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { cleanText } from '@verbonden/shared/kernel';
import { Prose } from '../graphql/fields';
import type { RequestContext } from '../graphql/request-context';
import { longestMarkdown, markdownProblem } from './markdown-problem';
import { renderMarkdown } from './render-markdown';

@ArgsType()
export class PreviewMarkdownArgs {
  @Field()
  @Prose(longestMarkdown)
  body!: string;
}

@ObjectType({ description: 'Markdown as its readers will see it.' })
export class MarkdownPreview {
  @Field({ description: 'Safe HTML; headings begin at h2.' })
  html!: string;

  @Field(() => String, { nullable: true, description: 'What would be refused when saving, in a sentence.' })
  problem!: string | null;
}

@Resolver()
export class MarkdownResolver {
  @Query(() => MarkdownPreview, { description: 'Shows a text before it is saved.' })
  previewMarkdown(
    @Args() { body }: PreviewMarkdownArgs,
    @Context() { viewer }: RequestContext,
  ): MarkdownPreview {
    const clean = cleanText(body);
    return { html: renderMarkdown(clean), problem: markdownProblem(clean)?.text[viewer.locale] ?? null };
  }
}
