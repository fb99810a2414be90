import type { Part } from '../part';
import { LabRoad } from './lab-road';
import { SignalLabResolver } from './signal-lab.resolver';

export const signalPart: Part = { services: [LabRoad], resolvers: [SignalLabResolver] };
