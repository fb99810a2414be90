import { keptFor } from '@verbonden/shared/server';
import type { Part } from '../part';
import { InvitationService } from './invitation.service';
import { LeavingService } from './leaving.service';
import { LiveRoomResolver } from './live-room.resolver';
import { Message } from './message.entity';
import { Participant } from './participant.entity';
import { ParticipantLoader } from './participant.loader';
import { RequestKeeper } from './request-keeper';
import { RoomReader } from './room-reader';
import { roomRetention } from './room-retention';
import { ParticipantResolver, RoomResolver } from './room.resolver';
import { RoomService } from './room.service';

/** The closed room of a request. */
export const roomPart: Part = {
  entities: [Participant, Message],
  services: [
    RequestKeeper,
    ParticipantLoader,
    InvitationService,
    RoomService,
    RoomReader,
    LeavingService,
    keptFor(roomRetention),
  ],
  resolvers: [RoomResolver, ParticipantResolver, LiveRoomResolver],
};
