import type { Part } from '../part';
import { AdviceRequest } from './advice-request.entity';

/** Asking the sounding board. */
export const adviceRequestPart: Part = { entities: [AdviceRequest] };
