import { Args, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer } from '@verbonden/shared/server';
import { Wording } from './wording.entity';
import { RemoveWordingInput, SaveWordingInput, WordingHintsArgs } from './wording.input';
import { canKeepWordings } from './wording.policy';
import { WordingService } from './wording.service';

@ObjectType({ description: 'A listed word in a text: a friendly hint, never a refusal.' })
export class WordingHint {
  @Field({ description: 'As it stands there: "zielige".' })
  found!: string;

  @Field(() => Wording)
  wording!: Wording;
}

@Resolver(() => Wording)
export class WordingResolver {
  constructor(private readonly service: WordingService) {}

  @Query(() => [Wording], { description: 'How we talk about young carers: the list of the sounding board.' })
  wordings(): Promise<Wording[]> {
    return this.service.list();
  }

  @Query(() => Boolean)
  viewerCanKeepWordings(@CurrentViewer() viewer: Viewer): boolean {
    return canKeepWordings(viewer);
  }

  @Query(() => [WordingHint], { description: 'What of the list stands in a text that is being written.' })
  async wordingHints(@Args() { text }: WordingHintsArgs): Promise<WordingHint[]> {
    return (await this.service.hintsFor(text)).map(({ listed: wording, found }) => ({ wording, found }));
  }

  @Mutation(() => Wording, { description: 'Adds or changes a word; texts are looked through again.' })
  saveWording(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveWordingInput,
  ): Promise<Wording> {
    return this.service.save(viewer, input);
  }

  @Mutation(() => Wording, { description: 'Gives what it was; `saveWording` brings it back.' })
  removeWording(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveWordingInput,
  ): Promise<Wording> {
    return this.service.remove(viewer, input);
  }
}
