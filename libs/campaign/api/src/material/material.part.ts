import type { Part } from '../part';
import { MaterialDrawer } from './material-drawer';
import { MaterialPack } from './material-pack.entity';
import { MaterialPackService } from './material-pack.service';
import { MaterialSet } from './material-set.entity';
import { MaterialTemplate } from './material-template.entity';
import { MaterialController } from './material.controller';
import { EditionMaterialsResolver, MaterialSetResolver, MaterialTemplateResolver } from './material.resolver';
import { MaterialReach } from './material-reach';
import { MaterialService } from './material.service';
import { OwnAgendas } from './own-agenda';
import { PackSweep } from './pack-sweep';
import { PersonalisedMaterial } from './personalised-material.entity';
import { MaterialPackResolver, PersonalisedMaterialResolver } from './personalised-material.resolver';
import { PersonalisedMaterialService } from './personalised-material.service';
import { ToolkitStages } from './toolkit-stages';

export const materialPart: Part = {
  entities: [MaterialSet, MaterialTemplate, PersonalisedMaterial, MaterialPack],
  services: [
    MaterialService,
    MaterialDrawer,
    OwnAgendas,
    PersonalisedMaterialService,
    MaterialPackService,
    MaterialReach,
    ToolkitStages,
  ],
  resolvers: [
    EditionMaterialsResolver,
    MaterialSetResolver,
    MaterialTemplateResolver,
    PersonalisedMaterialResolver,
    MaterialPackResolver,
  ],
  controllers: [MaterialController],
  sweeps: [PackSweep],
};
