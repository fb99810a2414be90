import { enumOf } from '@verbonden/shared/server';
import { labMoves } from './lab-project.states';

export const LabMoveEnum = enumOf('LabMove', labMoves);
