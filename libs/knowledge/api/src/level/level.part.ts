import type { Part } from '../part';
import { LevelChange } from './level-change.entity';
import { LevelChanges } from './level-changes';
import { LevelHolders } from './level-holders';
import { LevelMails } from './level.mail';
import { CollectionLevelsResolver, LevelChangeResolver } from './level.resolver';
import { LevelSweep } from './level-sweep';

export const levelPart: Part = {
  entities: [LevelChange],
  services: [LevelChanges, LevelHolders],
  resolvers: [CollectionLevelsResolver, LevelChangeResolver],
  mails: [LevelMails],
  sweeps: [LevelSweep],
};
