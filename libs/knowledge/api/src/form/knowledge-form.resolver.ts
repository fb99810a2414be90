import { Args, Context, Field, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { renderMarkdown, type RequestContext } from '@verbonden/shared/server';
import { sectionNames } from '../item/knowledge-content';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { canSeeContact, worksOn } from '../knowledge.policy';
import type { KnowledgeKind } from '../taxonomy/codes';
import { KnowledgeKindEnum } from '../taxonomy/enums';
import { progressOf } from './complete';
import { contentFields } from './content-fields';
import { fieldIn, formIn, KnowledgeForm, KnowledgePartProgress } from './knowledge-form';

@ObjectType({ description: 'A part of the story that is filled in.' })
export class KnowledgeSection {
  @Field({ description: 'Its name in the input: "why", "forWhom" …' })
  name!: string;

  @Field()
  label!: string;

  @Field({ description: 'As it was written: Markdown, or plain text where it is short.' })
  text!: string;

  @Field({ description: 'The text as safe HTML.' })
  html!: string;
}

@ObjectType({ description: 'One thing to do, after the one before.' })
export class KnowledgeStep {
  @Field({ description: 'Markdown.' })
  text!: string;

  @Field({ description: 'The text as safe HTML.' })
  html!: string;
}

@ObjectType({ description: 'Whom a colleague can ask.' })
export class KnowledgeContact {
  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;
}

/** The structured side of an item: what its kind asks, and what was told. */
@Resolver(() => KnowledgeItem)
export class KnowledgeFormResolver {
  constructor(private readonly loader: KnowledgeItemLoader) {}

  @Query(() => KnowledgeForm, { description: 'What somebody is asked who shares something of this kind.' })
  knowledgeForm(
    @Args('kind', { type: () => KnowledgeKindEnum }) kind: KnowledgeKind,
    @Context() { viewer }: RequestContext,
  ): KnowledgeForm {
    return formIn(kind, viewer.locale);
  }

  @ResolveField(() => KnowledgeForm, { description: 'What its kind asks; readers see it in this order.' })
  form(@Parent() { kind }: KnowledgeItem, @Context() { viewer }: RequestContext): KnowledgeForm {
    return formIn(kind, viewer.locale);
  }

  @ResolveField(() => [KnowledgePartProgress], {
    description: 'What is done and what is still useful, part by part. Empty for who does not work on it.',
  })
  async progress(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<KnowledgePartProgress[]> {
    const { viewer } = context;
    if (!worksOn(viewer, item)) return [];
    return progressOf(await this.loader.whole(context, item)).map(({ code, label, isDone, missing }) => ({
      code,
      label: label[viewer.locale],
      isDone,
      missing: missing.map((field) => fieldIn(field, viewer.locale)),
    }));
  }

  @ResolveField(() => [KnowledgeSection], {
    description: 'The parts that are filled in, in the order of telling.',
  })
  async sections(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<KnowledgeSection[]> {
    const { sections } = await this.loader.whole(context, item);
    return sectionNames.flatMap((name) => {
      const text = sections[name];
      if (!text) return [];
      return {
        name,
        label: contentFields[name].label[context.viewer.locale],
        text,
        html: renderMarkdown(text),
      };
    });
  }

  @ResolveField(() => [KnowledgeStep], { description: 'What one does, one step after the other.' })
  async steps(@Parent() item: KnowledgeItem, @Context() context: RequestContext): Promise<KnowledgeStep[]> {
    const { steps } = await this.loader.whole(context, item);
    return steps.map((step) => ({ text: step, html: renderMarkdown(step) }));
  }

  @ResolveField(() => KnowledgeContact, {
    nullable: true,
    description: 'Whom to ask; for members of the network. Null when nobody is named, too.',
  })
  async contact(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<KnowledgeContact | null> {
    if (!canSeeContact(context.viewer, item)) return null;
    const {
      contactName: name,
      contactEmail: email,
      contactPhone: phone,
    } = await this.loader.whole(context, item);
    return name || email || phone ? { name, email, phone } : null;
  }
}
