import { Inject, Injectable } from '@nestjs/common';
import { classSize, type Network, NetworkService, rangeAmong, sharesOf } from '@verbonden/alliance/api';
import type { Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { labelOf } from '../taxonomy/terms';
import type { LocalEstimate } from './estimate.entity';
import { estimatePath } from './estimate-path';
import type { LocalEstimateArgs } from './estimate.input';
import { policyText } from './policy-text';

/** Estimates from the one figure that the network gives, with its source. */
@Injectable()
export class EstimateService {
  constructor(
    private readonly networks: NetworkService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @returns null for a network that names no figure: nothing is made up */
  async estimate(asked: LocalEstimateArgs, locale: Locale): Promise<LocalEstimate | null> {
    return this.estimateFrom(await this.networks.get(), asked, locale);
  }

  /** The same for a network that was read already. */
  estimateFrom(
    { share, definition }: Pick<Network, 'share' | 'definition'>,
    asked: LocalEstimateArgs,
    locale: Locale,
  ): LocalEstimate | null {
    if (!share) return null;
    const { count, place, ageGroups } = asked;
    const range = rangeAmong(count, share);
    const shares = sharesOf(share);
    const { source, year } = share;
    const known = { figure: share.text[locale], source, year, definition: definition[locale] };
    const ages = (ageGroups ?? []).map((code) => labelOf('ageGroups', code, locale));
    const address = `${this.settings.PUBLIC_URL}${estimatePath(asked)}`;
    return {
      count,
      range,
      classSize,
      inClass: rangeAmong(classSize, share),
      lowPercent: Math.floor(shares.low * 100),
      highPercent: Math.ceil(shares.high * 100),
      ...known,
      policyText: policyText({ place, count, ages, range, address, ...known }, locale),
    };
  }
}
