import type { Part } from '../part';
import { Harvest } from './harvest';
import { OaiController } from './oai.controller';

export const oaiPart: Part = { resolvers: [Harvest], controllers: [OaiController] };
