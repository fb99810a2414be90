import { visitor } from '@verbonden/shared/kernel';
import type { Request, Response } from 'express';
import { type OperationDefinitionNode, parse } from 'graphql';
import type { LiveNotes } from '../live/live-notes';
import { KeptAnswers } from './kept-answers';

/** Notes of changes that have not come round yet. */
const lateNotes = { isListening: true, hear: async () => undefined } as unknown as LiveNotes;
const table = {
  'Query.things': { who: ['EVERYONE'], kept: true },
  'Query.secrets': { who: ['EVERYONE'] },
  'Mutation.seen': { who: ['EVERYONE'], counts: true },
} as const;

/** A program with its kept answers, as a visitor meets it. */
function program() {
  const kept = new KeptAnswers(lateNotes, table);
  /** Asks; what was kept is given at the door, anything else is answered with `fresh`. */
  const ask = async (document: string, fresh: string): Promise<string> => {
    const request = { method: 'POST', headers: {}, rawBody: Buffer.from(document) } as unknown as Request;
    let given: string | undefined;
    const response = { setHeader: () => undefined, end: (body: string) => (given = body) };
    kept.atTheDoor(request, response as unknown as Response, () => undefined);
    if (given !== undefined) return given;
    const data = { answer: fresh };
    const { willSendResponse } = (await kept.plugin().requestDidStart!({} as never))!;
    await willSendResponse!({
      operation: parse(document).definitions[0] as OperationDefinitionNode,
      contextValue: { req: request, viewer: visitor('nl') },
      response: { body: { kind: 'single', singleResult: { data } } },
    } as never);
    return JSON.stringify({ data });
  };
  return { ask, kept };
}

const answer = (words: string) => JSON.stringify({ data: { answer: words } });

describe('an answer to a visitor', () => {
  it('is given again while nothing changed, if the access table allows it', async () => {
    const { ask } = program();
    await ask('{ things }', 'first');
    expect(await ask('{ things }', 'second')).toBe(answer('first'));
    await ask('{ secrets }', 'first');
    expect(await ask('{ secrets }', 'second')).toBe(answer('second'));
    await ask('{ things secrets }', 'first');
    expect(await ask('{ things secrets }', 'second')).toBe(answer('second'));
  });

  it('is fresh right after something was changed through this program, before the note of it came', async () => {
    const { ask } = program();
    await ask('{ things }', 'before');
    await ask('mutation { change }', 'done');
    expect(await ask('{ things }', 'after')).toBe(answer('after'));
  });

  it('is kept when a page was only counted, which changes no answer', async () => {
    const { ask } = program();
    await ask('{ things }', 'before');
    await ask('mutation { seen }', 'done');
    expect(await ask('{ things }', 'after')).toBe(answer('before'));
    await ask('mutation { seen change }', 'done');
    expect(await ask('{ things }', 'after')).toBe(answer('after'));
  });

  it('is not given again once a note of a change came', async () => {
    const { ask, kept } = program();
    await ask('{ things }', 'before');
    kept.forget();
    expect(await ask('{ things }', 'after')).toBe(answer('after'));
  });
});
