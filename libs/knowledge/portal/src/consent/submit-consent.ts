import { readDate } from '@verbonden/shared/kernel';
import type { FormProblem, FormState, SubmitArgs } from '@verbonden/shared/web';
import {
  AskConsentDocument,
  type ItemConsentFragment,
  RecordConsentDocument,
} from './consents.page.generated';
import { EndConsentDocument, type AskConsentInput } from './consents.page.generated';

/** Asks by mail, records a paper, or ends one; then the page says what happened. */
export async function submitConsent({
  form,
  params,
  mutate,
  goTo,
  say,
  context,
}: SubmitArgs): Promise<Response | FormState> {
  const back = (what: string) => goTo(`/kennis/${params['slug']}/toestemmingen?gedaan=${what}`);
  if (form.line('stap') === 'beeindig') {
    const input = { id: form.line('id'), reason: form.prose('reason') };
    const { state } = await mutate(EndConsentDocument, { input });
    return (
      state ?? goTo(`/kennis/${params['slug']}${form.line('weg') ? '' : '/toestemmingen?gedaan=beeindigd'}`)
    );
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
    subjectType: 'KNOWLEDGE_ITEM',
    subjectId: form.line('subjectId'),
    chosenName: form.line('chosenName'),
    ageBand: form.line('ageBand') as AskConsentInput['ageBand'],
    realName: form.lineOrNull('realName'),
    guardianName: form.lineOrNull('guardianName'),
    scopes: ['PORTAL', ...form.all('scopes')] as ItemConsentFragment['scopes'],
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
