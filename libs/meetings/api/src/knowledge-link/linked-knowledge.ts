import { Injectable } from '@nestjs/common';
import type { Locale } from '@verbonden/shared/kernel';
import type { RequestContext } from '@verbonden/shared/server';

/** What a published piece of knowledge is called, and where it stands in the portal. */
export interface KnowledgeName {
  readonly title: string;
  readonly path: string;
}

type Naming = (
  context: RequestContext,
  ids: readonly string[],
  locale: Locale,
) => Promise<ReadonlyMap<string, KnowledgeName>>;

/**
 * The names of linked knowledge. Meetings knows only ids: whoever knows knowledge as well (an app) says how they are
 * called. Until then, and for what is not published, there is no name.
 */
@Injectable()
export class LinkedKnowledge {
  private naming: Naming = async () => new Map();

  /** Makes known how knowledge is called. */
  namedBy(naming: Naming): void {
    this.naming = naming;
  }

  /** The names of those that are published, in the given order, each once. */
  async names(context: RequestContext, ids: readonly string[], locale: Locale): Promise<KnowledgeName[]> {
    const once = [...new Set(ids)];
    const names =
      once.length > 0 ? await this.naming(context, once, locale) : new Map<string, KnowledgeName>();
    // Two that became one have one name.
    return [...new Map(once.flatMap((id) => names.get(id) ?? []).map((name) => [name.path, name])).values()];
  }
}
