import { CUSTOM_ROUTE_ARGS_METADATA } from '@nestjs/common/internal';
import type { ExecutionContext } from '@nestjs/common';
import type { ExternalContextCreator } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/internal';

/** What Nest remembers of one parameter of a method: key is "<type>:<index>", or names a decorator of our own. */
type Parameters = Readonly<
  Record<string, { index: number; data?: unknown; pipes: unknown[]; factory?: Factory }>
>;

/** What GraphQL calls for a field: what it is of, its arguments, the context and where it stands. */
type Resolve = (...args: unknown[]) => unknown;
type Factory = (data: unknown, context: ExecutionContext) => unknown;
type Extract = (args: unknown[]) => unknown;

/** Where the parent, the context and the info stand in a call, by the number that Nest gives such a parameter. */
const places: Readonly<Record<number, number>> = { 0: 0, 1: 2, 2: 3 };

/**
 * Lets GraphQL call the methods behind fields directly. Nest wraps each as it wraps a door: guards, pipes, interceptors
 * and filters, five promises a field. The guard stands at operations and not at fields (what fields show is decided in
 * policies), and pipes judge arguments, so a field without arguments loses nothing; any other keeps the wrapping.
 */
export function directFields(creator: ExternalContextCreator): void {
  const wrap = creator.create.bind(creator) as (...given: unknown[]) => Resolve;
  const create = (...given: unknown[]): Resolve => {
    const [instance, method, name, metadataKey, , , , options, type] = given as [
      object,
      Resolve,
      string,
      string,
      unknown,
      unknown,
      unknown,
      { guards?: boolean; filters?: boolean; interceptors?: boolean } | undefined,
      string,
    ];
    const isField =
      type === 'graphql' && options && !options.guards && !options.filters && !options.interceptors;
    if (!isField) return wrap(...given);
    const parameters = (Reflect.getMetadata(metadataKey, instance.constructor, name) ?? {}) as Parameters;
    const extracts: Extract[] = [];
    for (const [key, parameter] of Object.entries(parameters)) {
      const extract = extractOf(key, parameter, instance, method);
      if (!extract) return wrap(...given);
      extracts[parameter.index] = extract;
    }
    return (...args) =>
      method.apply(
        instance,
        extracts.map((extract) => extract(args)),
      );
  };
  Object.assign(creator, { create });
}

/** @returns null where Nest must judge first: an argument, or a parameter with a pipe */
function extractOf(
  key: string,
  { data, pipes, factory }: Parameters[string],
  instance: object,
  method: Resolve,
): Extract | null {
  if (pipes.length > 0) return null;
  if (key.includes(CUSTOM_ROUTE_ARGS_METADATA) && factory) {
    const { constructor } = instance as { constructor: new () => unknown };
    return (args) => {
      const host = new ExecutionContextHost(args, constructor, method);
      host.setType('graphql');
      return factory(data, host);
    };
  }
  const at = places[Number(key.split(':')[0])];
  if (at === undefined) return null;
  return typeof data === 'string'
    ? (args) => (args[at] as Record<string, unknown> | undefined)?.[data]
    : (args) => args[at];
}
