import type { Licence } from '../taxonomy/codes';

/** Where a licence is written down; what is reserved has no such page. */
export const licenceAddress: Readonly<Partial<Record<Licence, string>>> = {
  CC0: 'https://creativecommons.org/publicdomain/zero/1.0/',
  CC_BY: 'https://creativecommons.org/licenses/by/4.0/',
  CC_BY_SA: 'https://creativecommons.org/licenses/by-sa/4.0/',
  CC_BY_NC: 'https://creativecommons.org/licenses/by-nc/4.0/',
};
