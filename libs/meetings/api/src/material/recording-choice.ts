import { ExpertRecording } from '../expert-care/expert-sheet.entity';
import { MaterialKind } from './material.enums';

/** What the experts by experience of a meeting said about being recorded, by part of the programme. */
export type RecordingChoices = ReadonlyMap<string, ExpertRecording>;

interface Filmed {
  readonly kind: MaterialKind;
  readonly agendaItemId: string | null;
  readonly subsessionId: string | null;
}

/**
 * True for a recording that the expert by experience did not want: of that part, or of the whole meeting, in which that
 * part is too. A video counts where it hangs on that part.
 */
export function isVetoed({ kind, agendaItemId, subsessionId }: Filmed, choices: RecordingChoices): boolean {
  if (agendaItemId) return isFilm(kind) && choices.get(agendaItemId) === ExpertRecording.NO;
  return (
    kind === MaterialKind.RECORDING &&
    subsessionId === null &&
    [...choices.values()].includes(ExpertRecording.NO)
  );
}

/** True for what has to be watched or listened to. */
export function isFilm(kind: MaterialKind): boolean {
  return kind === MaterialKind.VIDEO || kind === MaterialKind.RECORDING;
}
