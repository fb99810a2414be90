import type { Part } from '../part';
import { ExportController } from './export.controller';
import { KnowledgeExport } from './knowledge-export';
import { PublishedItems } from './published-items';

export const exportPart: Part = {
  services: [PublishedItems, KnowledgeExport],
  controllers: [ExportController],
};
