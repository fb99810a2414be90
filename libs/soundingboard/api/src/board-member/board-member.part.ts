import type { Part } from '../part';
import { BoardMemberChoice } from './board-member.entity';
import { BoardMemberResolver } from './board-member.resolver';
import { BoardMemberService } from './board-member.service';
import { BoardMembers } from './board-members';
import { BoardPause } from './board-pause.entity';

/** Who is on the board and what they can take on. */
export const boardMemberPart: Part = {
  entities: [BoardMemberChoice, BoardPause],
  services: [BoardMembers, BoardMemberService],
  resolvers: [BoardMemberResolver],
};
