import type { FormFields } from '@verbonden/shared/web';
import type {
  MaterialAudience,
  MaterialKind,
  MaterialPhase,
  SaveMaterialInput,
} from '@verbonden/shared/web/schema';
import type { ManagedMaterial } from './materials.page';

export type MaterialValues = Readonly<Record<string, string>>;

/** What an empty form begins with: to read beforehand, for everybody. */
export const newMaterial: MaterialValues = { kind: 'LINK', phase: 'BEFORE', audience: 'EVERYBODY' };

/** The same, at the part in which its speaker speaks. */
export function newAt(part: { readonly id: string } | undefined): MaterialValues {
  return part ? { ...newMaterial, kind: 'SLIDES', place: `item:${part.id}` } : newMaterial;
}

/** What stands in a material, by the names of the fields. */
export function valuesOf(material: ManagedMaterial): MaterialValues {
  const { agendaItemId, subsessionId, version } = material;
  return {
    kind: material.kind,
    phase: material.phase,
    audience: material.audience,
    title: material.titleNl,
    titleEn: material.titleEn ?? '',
    url: material.file ? '' : material.url,
    keptFile: material.file?.id ?? '',
    fileName: material.file?.name ?? '',
    hasCaptions: material.hasCaptions ? 'ja' : '',
    transcript: material.transcript ?? '',
    place: agendaItemId ? `item:${agendaItemId}` : subsessionId ? `subsession:${subsessionId}` : '',
    version: String(version),
  };
}

/** What was typed, as the API takes it. */
export function materialInput(form: FormFields): SaveMaterialInput {
  const [kindOfPlace, placeId] = form.line('place').split(':');
  return {
    id: form.line('id'),
    meetingId: form.line('meetingId'),
    expectedVersion: form.wholeNumber('version'),
    kind: form.line('kind') as MaterialKind,
    phase: form.line('phase') as MaterialPhase,
    audience: form.line('audience') as MaterialAudience,
    title: form.line('title'),
    titleEn: form.lineOrNull('titleEn'),
    url: form.lineOrNull('url'),
    // An address that was typed takes the place of the file that was there.
    fileId: form.line('file') || (form.line('url') ? null : form.lineOrNull('keptFile')),
    agendaItemId: kindOfPlace === 'item' ? (placeId ?? null) : null,
    subsessionId: kindOfPlace === 'subsession' ? (placeId ?? null) : null,
    hasCaptions: form.isTicked('hasCaptions'),
    transcript: form.prose('transcript') || null,
  };
}
