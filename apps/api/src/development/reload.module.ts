import { randomUUID } from 'node:crypto';
import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import type { RequestHandler } from 'express';

/** Where a page finds the script that reloads it; the door for pages writes it into every page (`DEV_RELOAD`). */
export const reloadScript = '/dev/reload.js';

/** Each start of the program has its own name: a browser that hears another one has an old page. */
const start = randomUUID();

const script = `const known = ${JSON.stringify(start)};
new EventSource('/dev/reload').onmessage = ({ data }) => data === known || location.reload();
`;

const sendScript: RequestHandler = (_request, response) => {
  response.type('text/javascript').setHeader('Cache-Control', 'no-store').send(script);
};

const streamStarts: RequestHandler = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(`retry: 300\ndata: ${start}\n\n`);
};

/** While developing: the browser hears that the program was started anew, and reloads. */
@Module({})
export class ReloadModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(sendScript).forRoutes('dev/reload.js');
    consumer.apply(streamStarts).forRoutes('dev/reload');
  }
}
