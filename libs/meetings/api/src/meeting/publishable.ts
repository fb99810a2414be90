import { type FieldProblem, text } from '@verbonden/shared/kernel';
import { agendaProblems, type AgendaTimes } from '../agenda/agenda';
import { flowProblems } from '../agenda/flow';
import type { Meeting } from './meeting.entity';
import { AttendanceMode } from './meeting.enums';

/**
 * What is still missing, or wrong in the programme, before a meeting may be shown to everybody. Its form may be open on
 * purpose: people then say that they want to come (interest/).
 */
export function publishProblems(meeting: Meeting, agenda: readonly AgendaTimes[]): FieldProblem[] {
  const missing = (field: string, nl: string, en: string): FieldProblem[] => [
    { field, code: 'MISSING', text: text(nl, en) },
  ];
  const inRoom = meeting.offers(AttendanceMode.ONSITE);
  return [
    ...(meeting.leadNl.trim()
      ? []
      : missing(
          'lead',
          'Vertel in een paar zinnen waar het over gaat.',
          'Tell in a few sentences what it is about.',
        )),
    ...(inRoom && !meeting.venueName
      ? missing('venueName', 'Vul in waar het is.', 'Fill in where it is.')
      : []),
    ...(inRoom && !meeting.venueAddress
      ? missing(
          'venueAddress',
          'Vul het adres in, dan weten mensen waar ze heen gaan.',
          'Fill in the address, so that people know where to go.',
        )
      : []),
    ...agendaProblems(agenda, meeting),
    ...flowProblems(agenda),
  ];
}
