import type { ApolloServerPlugin } from '@apollo/server';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { isSignedIn, localeFromHeader, type Viewer } from '@verbonden/shared/kernel';
import type { Request, RequestHandler } from 'express';
import type { OperationDefinitionNode } from 'graphql';
import { ACCESS_TABLE, type AccessTable } from '../auth/access';
import { LiveNotes, resumedTopic } from '../live/live-notes';
import { isPublicQuery, isWrite } from './public-query';
import type { RequestContext } from './request-context';

/** The note that something a visitor can see has changed; sent by triggers (migration "public-changes"). */
export const publicChangeTopic = 'public.changed';

/** Some answers change by the clock alone (a meeting begins); none is kept longer than this. */
const longestMilliseconds = 15_000;
const mostAnswers = 500;
const largestQuestion = 8_192;

interface Kept {
  readonly body: string;
  readonly until: number;
}

/** A request as {@link KeptAnswers.atTheDoor} left it for {@link KeptAnswers.plugin}. */
interface Marked extends Request {
  rawBody?: Buffer;
  keepAs?: { readonly key: string; readonly generation: number };
}

/**
 * Keeps answers to visitors until what they show changes, in any process: the access table says which queries
 * (`kept`). An answer read before a change and ready after it is not kept. Whoever is signed in always gets a fresh one.
 */
@Injectable()
export class KeptAnswers implements OnApplicationBootstrap {
  private readonly kept = new Map<string, Kept>();
  private generation = 0;

  constructor(
    private readonly notes: LiveNotes,
    @Inject(ACCESS_TABLE) private readonly table: AccessTable,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.notes.hear(({ topic }) => {
      if (topic === publicChangeTopic || topic === resumedTopic) this.forget();
    });
  }

  /** Express middleware after the JSON body was read: answers a visitor's question that was answered before. */
  readonly atTheDoor: RequestHandler = (request: Marked, response, next) => {
    const question = request.rawBody;
    if (
      request.method !== 'POST' ||
      request.headers.cookie ||
      request.headers.authorization ||
      !question ||
      question.length > largestQuestion
    ) {
      next();
      return;
    }
    if (!/^(\*\/\*|application\/json)?$/.test(request.headers.accept ?? '')) {
      next();
      return;
    }
    const key = localeFromHeader(request.headers['accept-language']) + question.toString();
    const kept = this.kept.get(key);
    if (kept && kept.until > Date.now() && this.notes.isListening) {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(kept.body);
      return;
    }
    request.keepAs = { key, generation: this.generation };
    next();
  };

  /** The part inside Apollo Server: keeps what may be kept once it is answered. */
  plugin(): ApolloServerPlugin<RequestContext> {
    return {
      requestDidStart: async () => ({
        willSendResponse: async ({ response, operation, contextValue }) => {
          // Whoever changed something sees that in the next answer, before the note of it comes round (P38).
          if (operation && isWrite(operation, this.table)) this.forget();
          const { req: request, viewer } = contextValue;
          if (!request || !operation || response.body.kind !== 'single') return;
          const { data, errors } = response.body.singleResult;
          if (!errors && data) this.keep(request, operation, viewer, JSON.stringify({ data }));
        },
      }),
    };
  }

  /** Keeps an answer, when it may be kept and nothing changed since it was asked. */
  keep(request: Request, operation: OperationDefinitionNode, viewer: Viewer, body: string): void {
    const mark = (request as Marked).keepAs;
    if (mark?.generation !== this.generation || isSignedIn(viewer) || !isPublicQuery(operation, this.table))
      return;
    // The first in a Map is the oldest.
    if (this.kept.size >= mostAnswers) this.kept.delete(this.kept.keys().next().value ?? '');
    this.kept.set(mark.key, { body, until: Date.now() + longestMilliseconds });
  }

  /** Forgets all: something changed. */
  forget(): void {
    this.generation += 1;
    this.kept.clear();
  }
}
