import type { Part } from '../part';
import { LocalReleaseService } from './local-release.service';
import { PressFileController } from './press-file.controller';
import { PressReach } from './press-reach';
import { PressReleaseVersion } from './press-release-version.entity';
import { PressRelease } from './press-release.entity';
import { PressReleaseResolver } from './press-release.resolver';
import { PressReleaseService } from './press-release.service';
import { PressUses } from './press-uses';

export const pressReleasePart: Part = {
  entities: [PressRelease, PressReleaseVersion],
  services: [PressReleaseService, LocalReleaseService, PressUses, PressReach],
  resolvers: [PressReleaseResolver],
  controllers: [PressFileController],
};
