import { dutchDay } from '@verbonden/shared/kernel';

/** A meeting's name in addresses: its title and the day it was first planned for, "expertiselab-2027-03-24". */
export function slugFor(title: string, startsAt: Date): string {
  return `${slugFrom(title) || 'bijeenkomst'}-${dutchDay(startsAt)}`;
}

/** A title as it stands in an address: "Expertiselab 2027" is "expertiselab-2027". */
export function slugFrom(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
