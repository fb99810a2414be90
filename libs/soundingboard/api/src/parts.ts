import { adviceRequestPart } from './advice-request/advice-request.part';
import { advicePart } from './advice/advice.part';
import { boardMemberPart } from './board-member/board-member.part';
import { mailPart } from './mail/mail.part';
import { mediaPart } from './media/media.part';
import type { Part } from './part';
import { reportPart } from './report/report.part';
import { roomPart } from './room/room.part';

/** The nouns of this domain. */
export const parts: readonly Part[] = [
  adviceRequestPart,
  boardMemberPart,
  roomPart,
  advicePart,
  reportPart,
  mediaPart,
  mailPart,
];
