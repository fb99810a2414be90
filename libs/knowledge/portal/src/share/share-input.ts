import type {
  ActivityKind,
  ActivityStyle,
  AgeGroup,
  KnowledgeKind,
  Licence,
  Setting,
  Theme,
} from '@verbonden/shared/web/schema';
import type { FormFields } from '@verbonden/shared/web';

/** What the form of an item holds, in the words of the API. Codes are checked there. */
export function shareInput(form: FormFields) {
  return {
    title: form.line('title'),
    summary: form.line('summary'),
    body: form.prose('body'),
    kind: form.line('kind') as KnowledgeKind,
    url: form.lineOrNull('url'),
    themes: form.all('themes') as Theme[],
    ageGroups: form.all('ageGroups') as AgeGroup[],
    settings: form.all('settings') as Setting[],
    activityKinds: form.all('activityKinds') as ActivityKind[],
    activityStyle: (form.lineOrNull('activityStyle') as ActivityStyle | null) ?? null,
    region: form.lineOrNull('region'),
    licence: (form.lineOrNull('licence') as Licence | null) ?? null,
    organisationId: form.lineOrNull('organisationId'),
  };
}
