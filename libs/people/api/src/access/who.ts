import type { AccessRow } from '@verbonden/shared/server';

/** Who look after the network as a whole. */
export const lookAfter = ['COORDINATOR', 'ADMINISTRATOR'] as const;

/** They, and who keep the pages of an organisation. */
export const editorsToo = ['EDITOR', ...lookAfter] as const;

/** They, and who try things out in the Lab. */
export const pioneersToo = ['PIONEER', ...lookAfter] as const;

/** Without signing in: the link in a mail says who it is. */
export const byLink: AccessRow = { who: ['EVERYONE'], where: 'who holds the link' };
