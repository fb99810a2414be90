import {
  Args,
  Context,
  Field,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Wording } from '@verbonden/alliance/api';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { contentOf } from '../item/knowledge-content';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { canReadDraft } from '../knowledge.policy';
import { KeepKnowledgeWordingInput, UnkeepKnowledgeWordingInput } from './kept-wording.input';
import { ItemWordingService } from './item-wording.service';
import { WordingChecks } from './wording-checks';
import { canSeeWordingHints } from './wording.policy';

/** Somebody reads as many of them at once; more come when these are done. */
const mostItems = 50;

@ObjectType({ description: 'A listed word in a text: a friendly hint at its field, never a refusal.' })
export class KnowledgeWordingHint {
  @Field({ description: 'The field of the form in which it stands.' })
  field!: string;

  @Field({ description: 'As it stands there: "zielige".' })
  found!: string;

  @Field(() => Wording)
  wording!: Wording;

  @Field(() => String, { nullable: true, description: 'Why it stays; null while nobody said so.' })
  keptBecause!: string | null;
}

@Resolver(() => KnowledgeItem)
export class ItemWordingResolver {
  constructor(
    private readonly db: DataSource,
    private readonly service: ItemWordingService,
    private readonly checks: WordingChecks,
    private readonly items: KnowledgeItemLoader,
  ) {}

  @ResolveField(() => [KnowledgeWordingHint], {
    description: 'What of the word list stands in its newest text; for who works on it.',
  })
  async wordingHints(
    @Parent() item: KnowledgeItem,
    @Context() context: RequestContext,
  ): Promise<KnowledgeWordingHint[]> {
    const { viewer } = context;
    if (!canSeeWordingHints(viewer, item)) return [];
    const waiting = canReadDraft(viewer, item) ? await this.items.waiting.load(context, item.id) : null;
    const content = waiting?.content ?? contentOf(await this.items.whole(context, item));
    const kept = await this.checks.kept.load(context, item.id);
    const reasons = new Map(kept.map(({ wordingId, reason }) => [wordingId, reason]));
    return (await this.service.hintsIn(context, content)).map((hint) => ({
      ...hint,
      keptBecause: reasons.get(hint.wording.id) ?? null,
    }));
  }

  @Query(() => [KnowledgeItem], {
    description: `Published texts of yours that hold a listed word which nobody kept on purpose, ${mostItems} at most.`,
  })
  async myKnowledgeToReword(@CurrentPerson() { personId, roles }: SignedInViewer): Promise<KnowledgeItem[]> {
    const edited = roles.flatMap(({ role, organisationId }) =>
      role === 'EDITOR' && organisationId ? [organisationId] : [],
    );
    return this.db
      .createQueryBuilder(KnowledgeItem, 'item')
      .where(`item.status = 'PUBLISHED'`)
      .andWhere('(item.author_id = :personId OR item.organisation_id = ANY (:edited::uuid[]))', {
        personId,
        edited,
      })
      .andWhere(
        `EXISTS (SELECT FROM knowledge_wording_checks done
                 JOIN wordings word ON word.id = ANY (done.word_ids) AND word.removed_at IS NULL
                 WHERE done.item_id = item.id AND NOT EXISTS (
                   SELECT FROM knowledge_wordings_kept kept
                   WHERE kept.item_id = item.id AND kept.wording_id = word.id))`,
      )
      .orderBy('item.title')
      .limit(mostItems)
      .getMany();
  }

  @Mutation(() => KnowledgeItem, { description: 'Leaves a listed word where it is, with a reason.' })
  keepKnowledgeWording(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: KeepKnowledgeWordingInput,
  ): Promise<KnowledgeItem> {
    return this.service.keep(viewer, input);
  }

  @Mutation(() => KnowledgeItem, { description: 'Takes that back: the hint stands there again.' })
  unkeepKnowledgeWording(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: UnkeepKnowledgeWordingInput,
  ): Promise<KnowledgeItem> {
    return this.service.unkeep(viewer, input);
  }
}
