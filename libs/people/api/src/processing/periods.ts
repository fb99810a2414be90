import type { Locale } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';
import type { Processing } from './processing';

/** How long the data of a processing are kept: "Oud en nieuw mailadres: 90 dagen na het vragen." */
export function periodsOf(
  { rules }: Pick<Processing, 'rules'>,
  known: readonly RetentionRule[],
  locale: Locale,
): string[] {
  return rules.flatMap((name) => {
    const rule = known.find((each) => each.name === name);
    if (!rule) return [];
    const days = { nl: rule.days === 1 ? 'dag' : 'dagen', en: rule.days === 1 ? 'day' : 'days' }[locale];
    return [`${rule.what[locale]}: ${rule.days} ${days} ${rule.after[locale]}.`];
  });
}
