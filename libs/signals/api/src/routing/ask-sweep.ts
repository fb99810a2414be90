import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { LiveNotes, type Schedule } from '@verbonden/shared/server';
import { askTopic } from '../ask/ask.service';
import { AskRounds } from './ask-rounds';
import { RoutingService } from './routing.service';

/** Members are chosen as soon as somebody asks: the worker hears of it. Whatever it did not hear, it finds by going round. */
@Injectable()
export class AskSweep implements Schedule, OnApplicationBootstrap {
  readonly name = 'signals.ask';
  readonly everyMinutes = 5;
  private readonly log = new Logger('Asks');

  constructor(
    private readonly routing: RoutingService,
    private readonly rounds: AskRounds,
    private readonly notes: LiveNotes,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.notes.hear(({ topic }) => {
      if (topic !== askTopic) return;
      this.routing.routeWaiting().catch((fault: unknown) => this.log.error(fault));
    });
  }

  async run(): Promise<void> {
    await this.routing.routeWaiting();
    await this.rounds.goRound();
  }
}
