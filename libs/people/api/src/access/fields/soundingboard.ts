import type { FieldTable } from '@verbonden/shared/server';
import { lookAfter } from '../who';

const inRooms = ['EDITOR', 'SOUNDING_BOARD', 'COORDINATOR'] as const;

export const soundingboardFields: FieldTable = {
  'BoardMember.realName': { who: ['COORDINATOR'], where: 'nobody else, not an administrator either' },
  'BoardMember.ageBand': { who: ['COORDINATOR'], where: 'a group, never the year of birth' },
  'BoardMember.guardianAgreedOn': { who: ['COORDINATOR'], where: 'of who may be below sixteen' },
  'BoardMember.monthlyMost': { who: ['COORDINATOR'], where: 'to ask nobody too much' },
  'BoardMember.pausedUntil': { who: ['COORDINATOR'], where: 'to ask nobody too much' },
  'MyBoard.birthYear': { who: ['SIGNED_IN'], where: 'the own one' },
  'AdviceRequest.participants': { who: inRooms, where: 'the host, and who sits in the room' },
  'AdviceRequest.room': { who: inRooms, where: 'who sits in it, as long as they do' },
  'AdviceRoom.messages': { who: inRooms, where: 'who sits in it; who came in late, from then on' },
  'AdviceRoom.draft': { who: inRooms, where: 'who sits in it' },
  'AdviceRoom.memberNames': { who: inRooms, where: 'who sits in it; the chosen names' },
  'AdviceMessage.body': { who: inRooms, where: 'as AdviceRoom.messages' },
  'AdviceReport.reporterName': { who: inRooms, where: 'the reporter, and the two it went to' },
  'AdviceReport.words': { who: inRooms, where: 'the reporter, and the two it went to' },
  'AdviceReport.quoted': { who: lookAfter, where: 'one of the two it went to' },
  'MediaRequest.journalistName': { who: ['COORDINATOR'], where: 'until ninety days after its end' },
  'MediaRequest.journalistEmail': { who: ['COORDINATOR'], where: 'until ninety days after its end' },
  'MediaRequest.topic': { who: ['COORDINATOR'], where: 'what a journalist typed reaches no young person' },
  'MediaRequest.yes': { who: ['COORDINATOR'], where: 'who said yes; a no is a number' },
  'MediaYes.name': { who: ['COORDINATOR'], where: 'as MediaRequest.yes' },
  'MediaYes.guardianAgreedOn': { who: ['COORDINATOR'], where: 'as MediaRequest.yes' },
  'MediaAsk.briefing': { who: ['SOUNDING_BOARD'], where: 'who was asked' },
};
