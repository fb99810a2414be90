import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { printDomainSchema } from './print-schema';

/** `npm run schema`: writes the committed schema, whose diff is the review of the API. Needs no database. */
writeFileSync('apps/api/schema.graphql', await printDomainSchema());
