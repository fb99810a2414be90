import type { DeskPageQuery } from './desk.page.generated';
import { seatsNearlyGone } from './seats-nearly-gone';

/** How much waits on the desk, by kind. */
export interface WaitingWork {
  /** Somebody waits for an answer. */
  readonly people: number;
  /** Of those, and of what waits to be looked over: longer than was promised. */
  readonly late: number;
  readonly review: number;
  readonly network: number;
  readonly meetings: number;
  /** Mail that did not arrive, or is late. */
  readonly mail: number;
  readonly all: number;
}

/** Counts what stands on the desk; the reports of young people count too, though they stand above everything. */
export function waitingWork(data: DeskPageQuery): WaitingWork {
  const people =
    data.applications.totalCount +
    data.claimsWaiting.length +
    data.unanswered.totalCount +
    (data.toHost?.totalCount ?? 0) +
    (data.mediaToDecide?.totalCount ?? 0) +
    data.organisationsWithoutEditor.length;
  const late = data.applications.edges.filter(({ node }) => node.isLate).length + data.unanswered.totalCount;
  const review =
    data.activities.totalCount + data.knowledgeToReview.totalCount + data.storiesToReview.totalCount;
  const network = data.unowned.totalCount + data.labRequests.totalCount + data.missedSearches.totalCount;
  const meetings =
    data.upcoming.edges.filter(({ node }) => seatsNearlyGone(node)).length + data.drafts.totalCount;
  const mail = data.mailOverview.failed + data.mailOverview.late;
  const all = people + review + network + meetings + mail + data.adviceReports.length;
  return { people, late, review, network, meetings, mail, all };
}
