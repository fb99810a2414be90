import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Page, PageRequest } from '@verbonden/shared/kernel';
import { IsOptional, Max, MaxLength, Min } from 'class-validator';
import { mostCounted, text } from '@verbonden/shared/kernel';

/** How far a list goes on, in the words of the Relay cursor connections specification. */
@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** Arguments of every list: at most 100 things at a time, 20 when nothing is said. */
@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 20 })
  @Min(1, { context: text('Vraag er minstens 1.', 'Ask for at least 1.') })
  @Max(100, { context: text('Vraag er hooguit 100.', 'Ask for 100 at most.') })
  first: number = 20;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  after?: string | null;
}

/** One place in a list: the thing, and the cursor to go on from. */
export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** Makes the type of a place in a list: `MeetingEdge`. Extend the class it gives to add fields beside the node. */
export function edgeOf<T>(node: Type<T>, name: string): Type<Edge<T>> {
  @ObjectType(`${name}Edge`, { isAbstract: true })
  class NodeEdge implements Edge<T> {
    @Field(() => String)
    cursor!: string;

    @Field(() => node)
    node!: T;
  }
  return NodeEdge;
}

/**
 * Makes the connection type of a list: `MeetingConnection` with `edges`, `pageInfo`, `totalCount`.
 * Extend the class it gives to add fields beside the edges; give an edge of your own to add fields beside each node.
 */
export function connectionOf<T>(node: Type<T>, name: string, edge?: Type<Edge<T>>): Type<Page<T>> {
  @ObjectType(`${name}Edge`)
  class PlainEdge extends edgeOf(node, name) {}

  @ObjectType(`${name}Connection`, { isAbstract: true })
  class Connection implements Page<T> {
    @Field(() => [edge ?? PlainEdge])
    edges!: Edge<T>[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: `A list that can grow long is counted to ${mostCounted}; a longer one says ${mostCounted + 1}.`,
    })
    totalCount!: number;
  }
  return Connection;
}
