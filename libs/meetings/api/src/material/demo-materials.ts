import type { EntityManager } from 'typeorm';
import { AgendaItem, AgendaItemKind } from '../agenda/agenda-item.entity';
import file from '../demo/materials.json' with { type: 'json' };
import { type ExpertRecording, ExpertSheet, type GiftStatus } from '../expert-care/expert-sheet.entity';
import { Meeting } from '../meeting/meeting.entity';
import { Material } from './material.entity';
import type { MaterialAudience, MaterialKind, MaterialPhase } from './material.enums';

/** Puts the materials of the demo network there that are not there yet, and a sheet about who speaks from experience. */
export async function loadMaterials(tx: EntityManager): Promise<void> {
  const meeting = await tx.findOneBy(Meeting, { slug: file.meeting });
  if (!meeting) return;
  for (const [position, { title, kind, phase, audience, ...given }] of file.materials.entries()) {
    if (await tx.existsBy(Material, { id: given.id })) continue;
    await tx.insert(Material, {
      ...given,
      meetingId: meeting.id,
      kind: kind as MaterialKind,
      phase: phase as MaterialPhase,
      audience: audience as MaterialAudience,
      titleNl: title.nl,
      titleEn: title.en,
      position,
    });
  }
  await loadSheet(tx, meeting);
}

async function loadSheet(tx: EntityManager, { id: meetingId }: Meeting): Promise<void> {
  const where = { meetingId, kind: AgendaItemKind.EXPERT_BY_EXPERIENCE };
  const part = await tx.findOneBy(AgendaItem, where);
  if (!part || (await tx.existsBy(ExpertSheet, { agendaItemId: part.id }))) return;
  const { recording, giftStatus, ...agreed } = file.sheet;
  const sheet = { agendaItemId: part.id, recording: recording as ExpertRecording };
  await tx.insert(
    ExpertSheet,
    Object.assign(new ExpertSheet(), agreed, sheet, { giftStatus: giftStatus as GiftStatus }),
  );
}
