import type { Part } from '../part';
import { PolicyBlock } from './policy-block.entity';
import { PolicySources } from './policy-sources';
import { PolicyText } from './policy-text.entity';
import { PolicyTextFileController } from './policy-text-file.controller';
import { PolicyTextLists } from './policy-text.lists';
import { PolicyBlockResolver, PolicyTextResolver } from './policy-text.resolver';
import { PolicyTextService } from './policy-text.service';
import { PolicyTextSweep } from './policy-text-sweep';

export const policyTextPart: Part = {
  entities: [PolicyText, PolicyBlock],
  services: [PolicyTextService, PolicyTextLists, PolicySources],
  resolvers: [PolicyTextResolver, PolicyBlockResolver],
  controllers: [PolicyTextFileController],
  sweeps: [PolicyTextSweep],
};
