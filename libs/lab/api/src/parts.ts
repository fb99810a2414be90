import { eventPart } from './event/event.part';
import { listPart } from './list/list.part';
import type { Part } from './part';
import { projectPart } from './project/project.part';

/** The nouns of this domain. */
export const parts: readonly Part[] = [projectPart, eventPart, listPart];
