import { registerEnumType } from '@nestjs/graphql';
import { type LabMove, labMoves } from './lab-project.states';

export const LabMoveEnum = Object.fromEntries(labMoves.map((move) => [move, move])) as Record<
  LabMove,
  LabMove
>;
registerEnumType(LabMoveEnum, { name: 'LabMove' });
