import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { domainModules } from './domains';

/** The schema of all domains as text, built from the resolver classes alone. */
export async function printDomainSchema(): Promise<string> {
  const builder = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
  await builder.init();
  const schema = await builder.get(GraphQLSchemaFactory).create(domainModules.flatMap(resolversOf));
  await builder.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** The classes among a module's providers that carry `@Resolver`. */
function resolversOf(module: Type): Type[] {
  const providers = (Reflect.getMetadata('providers', module) ?? []) as unknown[];
  return providers.filter(
    (each): each is Type => typeof each === 'function' && Reflect.hasMetadata('graphql:resolver_type', each),
  );
}
