import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import type { InvitedLine } from './invite-report';
import {
  InviteColleaguesDocument,
  RenewInvitationDocument,
  RestoreColleagueDocument,
  WithdrawInvitationDocument,
} from './workplace.page.generated';

/** Invites colleagues, asks again, takes an invitation back, or takes a removal back. */
export async function changeWorkplace(args: SubmitArgs): Promise<Response | FormState> {
  const { form, params, mutate, goTo } = args;
  const path = `/organisaties/${params['slug']}/mensen`;
  const invitationId = form.line('invitationId');
  switch (form.line('stap')) {
    case 'opnieuw':
      return (
        (await mutate(RenewInvitationDocument, { input: { invitationId } })).state ??
        goTo(`${path}?gedaan=opnieuw`)
      );
    case 'intrekken':
      return (
        (await mutate(WithdrawInvitationDocument, { input: { invitationId } })).state ??
        goTo(`${path}?gedaan=ingetrokken`)
      );
    case 'terughalen': {
      const input = { organisationId: form.line('organisationId'), personId: form.line('personId') };
      return (await mutate(RestoreColleagueDocument, { input })).state ?? goTo(`${path}?gedaan=terug`);
    }
    default:
      return invite(args, path);
  }
}

/** Leads on when everybody was invited; else the page comes back with a report, and the lines to put right in the field. */
async function invite({ form, mutate, goTo, say }: SubmitArgs, path: string): Promise<Response | FormState> {
  const list = form.prose('list');
  const role = form.line('role');
  const { state, data } = await mutate(InviteColleaguesDocument, {
    input: {
      organisationId: form.line('organisationId'),
      list,
      role: role === 'EDITOR' ? 'EDITOR' : 'PROFESSIONAL',
    },
  });
  if (state) return state;
  const report: readonly InvitedLine[] = data.inviteColleagues;
  if (report.every(({ outcome }) => outcome === 'INVITED')) {
    return goTo(`${path}?gedaan=uitgenodigd&aantal=${report.length}`);
  }
  const left = report.filter(({ outcome }) => outcome === 'WRONG' || outcome === 'TOO_MANY');
  return {
    values: {
      list: [left.map(({ line }) => line).join('\n')],
      role: [role],
      report: report.map((line) => JSON.stringify(line)),
    },
    problems:
      left.length > 0
        ? [
            {
              field: 'list',
              message: say(
                '{count, plural, one {# regel lukte niet. Die staat nog in het veld.} other {# regels lukten niet. Die staan nog in het veld.}}',
                { count: left.length },
              ),
            },
          ]
        : [],
  };
}
