import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer } from '@verbonden/shared/server';
import { MailChoice, MailChoices } from './mail-choices';
import { SaveMailChoicesByLinkInput, SaveMailChoicesInput } from './mail-preference.input';
import { MailPreferenceService } from './mail-preference.service';

@Resolver()
export class MailPreferenceResolver {
  constructor(private readonly service: MailPreferenceService) {}

  @Query(() => MailChoices, { description: 'How often the viewer gets mail, by kind.' })
  myMailChoices(@CurrentPerson() viewer: SignedInViewer): Promise<MailChoices> {
    return this.service.of(viewer);
  }

  @Query(() => [MailChoice], { description: 'What the link in a mail is about, signed out.' })
  mailChoicesByLink(
    @CurrentViewer() { locale }: Viewer,
    @Args('token') token: string,
    @Args('group') group: string,
  ): Promise<MailChoice[]> {
    return this.service.ofLink(token, group, locale);
  }

  @Mutation(() => MailChoices)
  saveMailChoices(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveMailChoicesInput,
  ): Promise<MailChoices> {
    return this.service.save(viewer, input);
  }

  @Mutation(() => [MailChoice], { description: 'Signed out; without choices all of it is off (RFC 8058).' })
  saveMailChoicesByLink(
    @CurrentViewer() { locale }: Viewer,
    @Args('input') input: SaveMailChoicesByLinkInput,
  ): Promise<MailChoice[]> {
    return this.service.saveByLink(input, locale);
  }
}
