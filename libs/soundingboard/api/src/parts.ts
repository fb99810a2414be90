import { adviceRequestPart } from './advice-request/advice-request.part';
import { advicePart } from './advice/advice.part';
import type { Part } from './part';

/** The nouns of this domain. */
export const parts: readonly Part[] = [adviceRequestPart, advicePart];
