import { readDate } from '@verbonden/shared/kernel';
import type { FormFields, FormProblem, Say } from '@verbonden/shared/web';
import type { ExpertRecording, GiftStatus, SaveExpertSheetInput } from '@verbonden/shared/web/schema';
import type { ExpertSheetPageQuery } from './expert-care.generated';

export type KeptSheet = NonNullable<ExpertSheetPageQuery['expertSheet']>;

/** What stands on a sheet, by the names of the fields. */
export function sheetValues(sheet: KeptSheet | null): Readonly<Record<string, string>> {
  return {
    questions: sheet?.questions ?? '',
    topicsToAvoid: sheet?.topicsToAvoid ?? '',
    supporterName: sheet?.supporterName ?? '',
    supporterReach: sheet?.supporterReach ?? '',
    recording: sheet?.recording ?? 'NOT_ASKED',
    gift: sheet?.gift ?? '',
    giftStatus: sheet?.giftStatus ?? '',
    aftercareOn: sheet?.aftercareOn ?? '',
    aftercareBy: sheet?.aftercareBy ?? '',
    confirmed: sheet?.confirmedAt ? 'ja' : '',
    version: sheet ? String(sheet.version) : '',
  };
}

/** What was typed, as the API takes it, and what could not be read. */
export function sheetInput(
  form: FormFields,
  agendaItemId: string,
  now: Date,
  say: Say,
): { readonly input: SaveExpertSheetInput; readonly problems: readonly FormProblem[] } {
  const day = form.line('aftercareOn');
  const aftercareOn = day ? readDate(day, now) : null;
  const message = say('Vul een datum in, bijvoorbeeld 24-3-2027.');
  return {
    problems: day && !aftercareOn ? [{ field: 'aftercareOn', message }] : [],
    input: {
      agendaItemId,
      expectedVersion: form.wholeNumber('version'),
      questions: form.prose('questions'),
      topicsToAvoid: form.prose('topicsToAvoid'),
      supporterName: form.line('supporterName'),
      supporterReach: form.line('supporterReach'),
      recording: (form.line('recording') || 'NOT_ASKED') as ExpertRecording,
      gift: form.line('gift'),
      giftStatus: form.lineOrNull('giftStatus') as GiftStatus | null,
      aftercareOn,
      aftercareBy: form.line('aftercareBy'),
      confirmed: form.isTicked('confirmed'),
    },
  };
}
