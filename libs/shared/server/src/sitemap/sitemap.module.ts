import { Global, Module } from '@nestjs/common';
import { PublicAddresses } from './public-addresses';

/** The list of public pages. Global: every domain adds its own; the API gives it out (`SitemapController`). */
@Global()
@Module({ providers: [PublicAddresses], exports: [PublicAddresses] })
export class SitemapModule {}
