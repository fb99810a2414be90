import { readDate } from '@verbonden/shared/kernel';
import type { FormProblem, FormState, SubmitArgs } from '@verbonden/shared/web';
import {
  AskConsentDocument,
  type AskConsentInput,
  EndConsentDocument,
  type KeptConsentFragment,
  RecordConsentDocument,
} from './keep-consents.generated';

/**
 * Asks by mail, records a paper, or ends one; then the page says what happened.
 * @param path where the thing is read; its consents are kept at `/toestemmingen` below it
 */
export async function submitConsent(
  { form, mutate, goTo, say, context }: SubmitArgs,
  subjectType: string,
  path: string,
): Promise<Response | FormState> {
  const back = (what: string) => goTo(`${path}/toestemmingen?gedaan=${what}`);
  if (form.line('stap') === 'beeindig') {
    const input = { id: form.line('id'), reason: form.prose('reason') };
    const { state } = await mutate(EndConsentDocument, { input });
    return state ?? (form.line('weg') ? goTo(path) : back('beeindigd'));
  }
  const problems: FormProblem[] = [];
  const day = (field: string): string => {
    const read = readDate(form.line(field), context.now);
    if (read === null) {
      problems.push({ field, message: say('Vul een datum in, bijvoorbeeld 24-3-2027.') });
    }
    return read ?? '';
  };
  const isPaper = form.line('way') === 'PAPER';
  const facts = {
    id: form.line('id'),
    subjectType,
    subjectId: form.line('subjectId'),
    chosenName: form.line('chosenName'),
    ageBand: form.line('ageBand') as AskConsentInput['ageBand'],
    realName: form.lineOrNull('realName'),
    guardianName: form.lineOrNull('guardianName'),
    scopes: ['PORTAL', ...form.all('scopes')] as KeptConsentFragment['scopes'],
    until: day('until'),
    credit: form.lineOrNull('credit'),
  };
  const signedOn = isPaper ? day('signedOn') : '';
  if (problems.length > 0) return { values: form.values(), problems };
  if (isPaper) {
    const { state } = await mutate(RecordConsentDocument, { input: { ...facts, signedOn } });
    return state ?? back('vastgelegd');
  }
  const emails = {
    makerEmail: form.lineOrNull('makerEmail'),
    guardianEmail: form.lineOrNull('guardianEmail'),
  };
  const { state } = await mutate(AskConsentDocument, { input: { ...facts, ...emails } });
  return state ?? back('gevraagd');
}
