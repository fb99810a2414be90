import { dutchFromMoment } from '@verbonden/shared/kernel';

/** A meeting's name in addresses: its title and the day it was first planned for, "expertiselab-2027-03-24". */
export function slugFor(title: string, startsAt: Date): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${words || 'bijeenkomst'}-${dutchFromMoment(startsAt).slice(0, 10)}`;
}
