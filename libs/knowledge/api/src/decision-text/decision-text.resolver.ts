import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DecisionText } from './decision-text.entity';
import { RemoveKnowledgeDecisionTextInput, SaveKnowledgeDecisionTextInput } from './decision-text.input';
import { DecisionTextService } from './decision-text.service';

@Resolver(() => DecisionText)
export class DecisionTextResolver {
  constructor(private readonly service: DecisionTextService) {}

  @Query(() => [DecisionText], { description: 'At most 100.' })
  knowledgeDecisionTexts(): Promise<DecisionText[]> {
    return this.service.all();
  }

  @Mutation(() => DecisionText)
  saveKnowledgeDecisionText(@Args('input') input: SaveKnowledgeDecisionTextInput): Promise<DecisionText> {
    return this.service.save(input);
  }

  @Mutation(() => DecisionText, { description: 'Saving it again brings it back.' })
  removeKnowledgeDecisionText(@Args('input') input: RemoveKnowledgeDecisionTextInput): Promise<DecisionText> {
    return this.service.remove(input);
  }
}
