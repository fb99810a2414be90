import { LogoController } from './logo.controller';
import { ProfileResolver } from './profile.resolver';
import { ProfileService } from './profile.service';

/** What the page of an organisation says: kept by its editors, its mark given to everybody. */
export const profilePart = {
  controllers: [LogoController],
  services: [ProfileService],
  resolvers: [ProfileResolver],
};
