import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import { isEditorOf, type Judged } from '../knowledge.policy';

/** What can be done with an item that is worth a number. */
export const uses = ['seen', 'opened', 'downloaded'] as const;
export type Use = (typeof uses)[number];

/** A request as far as it matters for counting: how, and what asks. */
export interface Asking {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Programs that read pages for others; they say so themselves, and most people's browsers do not look like them. */
const machines =
  /bot\b|bot[/;_-]|crawl|spider|slurp|preview|facebookexternalhit|monitor|uptime|scan|curl|wget|python|java\/|go-http|okhttp|node|axios|libwww|feed|archiver|lighthouse/i;

/**
 * Whether a use is counted: a person somewhere who fetched it to read it. Not who shares it or looks after the network
 * (they look at their own work), not a machine, not a browser that fetches ahead without anybody having pressed.
 */
export function isCounted(viewer: Viewer, item: Judged, { method, headers }: Asking): boolean {
  if (item.status !== 'PUBLISHED' || method !== 'GET') return false;
  if (isEditorOf(viewer, item) || looksAfterNetwork(viewer)) return false;
  const ahead = [headers['sec-purpose'], headers['purpose'], headers['x-moz']].join(' ');
  if (/prefetch|prerender/i.test(ahead)) return false;
  // A player or reader that asks for the rest of a file it has begun.
  if (headers['range'] !== undefined && !/^bytes=0-/.test(String(headers['range']))) return false;
  const agent = String(headers['user-agent'] ?? '');
  return agent !== '' && !machines.test(agent);
}
