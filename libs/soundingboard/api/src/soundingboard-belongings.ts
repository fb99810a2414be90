import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';

/** Who asked hears the advice and tells what was done with it; who hosts the room keeps it safe. Both go to whoever takes over. */
@Injectable()
export class SoundingboardBelongings implements OnModuleInit {
  constructor(private readonly belongings: Belongings) {}

  onModuleInit(): void {
    this.belongings.register(
      {
        code: 'advice-asked',
        label: text('gevraagde adviezen', 'advice asked for'),
        table: 'advice_requests',
        column: 'asker_id',
        organisation: 'organisation_id',
        // The host let in one person; whoever takes over is let in anew.
        along: 'asker_in_since = NULL',
      },
      {
        code: 'advice-hosted',
        label: text('gesprekken om te begeleiden', 'talks to host'),
        table: 'advice_requests',
        column: 'host_id',
        organisation: null,
      },
      {
        code: 'media-requests',
        label: text('vragen van de media', 'questions of the media'),
        table: 'media_requests',
        column: 'coordinator_id',
        organisation: null,
      },
      {
        code: 'media-supported',
        label: text('jongeren om mee te gaan naar de media', 'young people to go along with to the media'),
        table: 'media_requests',
        column: 'supporter_id',
        organisation: null,
      },
    );
  }
}
