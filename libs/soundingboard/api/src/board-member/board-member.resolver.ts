import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer } from '@verbonden/shared/server';
import { seesRealNames } from '../soundingboard.policy';
import { BoardMember, MyBoard } from './board-member';
import {
  ChooseMediaReadyInput,
  EndBoardPauseInput,
  NoteGuardianInput,
  PauseBoardInput,
  SaveBoardChoiceInput,
} from './board-member.input';
import { BoardMemberService } from './board-member.service';

@Resolver(() => BoardMember)
export class BoardMemberResolver {
  constructor(private readonly service: BoardMemberService) {}

  @Query(() => [BoardMember], { description: 'Who is on the board, by chosen name; at most 200.' })
  boardMembers(@CurrentPerson() viewer: SignedInViewer): Promise<BoardMember[]> {
    return this.service.list(viewer);
  }

  @Query(() => MyBoard, { nullable: true, description: 'Null for who is not on the board.' })
  myBoard(@CurrentPerson() viewer: SignedInViewer): Promise<MyBoard | null> {
    return this.service.mine(viewer);
  }

  @Mutation(() => MyBoard)
  saveBoardChoice(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveBoardChoiceInput,
  ): Promise<MyBoard> {
    return this.service.save(viewer, input);
  }

  @Mutation(() => MyBoard, { description: 'On these days the member is asked nothing.' })
  pauseBoard(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PauseBoardInput,
  ): Promise<MyBoard> {
    return this.service.pause(viewer, input);
  }

  @Mutation(() => MyBoard)
  endBoardPause(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: EndBoardPauseInput,
  ): Promise<MyBoard> {
    return this.service.endPause(viewer, id);
  }

  @Mutation(() => MyBoard, { description: 'Whether journalists’ questions are laid before this member.' })
  chooseMediaReady(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { isReady }: ChooseMediaReadyInput,
  ): Promise<MyBoard> {
    return this.service.chooseMediaReady(viewer, isReady);
  }

  @Mutation(() => BoardMember, {
    description: 'That a parent or guardian of who is below sixteen agreed, or no more.',
  })
  noteBoardGuardian(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: NoteGuardianInput,
  ): Promise<BoardMember> {
    return this.service.noteGuardian(viewer, input);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'For a coordinator alone; null for everybody else.',
  })
  realName(@Parent() { realName }: BoardMember, @CurrentViewer() viewer: Viewer): string | null {
    return seesRealNames(viewer) ? realName : null;
  }
}
