import type { Part } from '../part';
import { ItemLookalikesResolver, LookalikeResolver } from './duplicate.resolver';
import { Lookalike } from './lookalike.entity';
import { LookalikeList } from './lookalike-list';
import { LookalikeSweep } from './lookalike-sweep';
import { Lookalikes } from './lookalikes';
import { MergeMails } from './merge.mail';
import { MergeService } from './merge.service';

export const duplicatePart: Part = {
  entities: [Lookalike],
  services: [Lookalikes, LookalikeList, MergeService],
  resolvers: [LookalikeResolver, ItemLookalikesResolver],
  mails: [MergeMails],
  sweeps: [LookalikeSweep],
};
