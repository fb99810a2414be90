import type { Part } from '../part';
import { ConflictResolver } from './conflict.resolver';
import { ConflictService } from './conflict.service';
import { ForgetSavesSweep } from './forget-saves-sweep';
import { KnowledgeSave } from './knowledge-save.entity';
import { SaveHistory } from './save-history';

export const conflictPart: Part = {
  entities: [KnowledgeSave],
  services: [SaveHistory, ConflictService],
  resolvers: [ConflictResolver],
  sweeps: [ForgetSavesSweep],
};
