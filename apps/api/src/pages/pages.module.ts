import { Inject, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { SearchModule } from '@verbonden/search/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import compression from 'compression';
import { loadPortal, PORTAL } from './portal';
import { houseStyleOf } from './house-style';
import { ShareCardDoor } from '../share-card/share-card-door';
import { PageDoor } from './page-door';
import { PortalAddresses } from './portal-addresses';
import { portalFiles } from './portal-files';

/**
 * The door for pages: files of the browser build, and every address that is no door of the API, rendered by the
 * portal's server bundle with this visitor's rights; and the picture beside a link to such a page. A module, so that its requests are numbered and logged like all.
 */
@Module({
  imports: [SearchModule],
  providers: [
    PageDoor,
    ShareCardDoor,
    PortalAddresses,
    { provide: PORTAL, inject: [SETTINGS], useFactory: loadPortal },
  ],
})
export class PagesModule implements NestModule {
  constructor(
    private readonly door: PageDoor,
    private readonly cards: ShareCardDoor,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    // Mounted at the root it sees every request with its whole path.
    const { PORTAL_DIR, HOUSE_COLOURS } = this.settings;
    const files = portalFiles(PORTAL_DIR, houseStyleOf(HOUSE_COLOURS));
    consumer.apply(compression(), files, this.cards.handle, this.door.handle).forRoutes('/');
  }
}
