import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A site that is not ours, on a port of its own. Under `localhost` a browser counts it as the same site as ours, so our
 * cookies go along with what it asks; under `127.0.0.1` as another one.
 */
export class OtherSite {
  private constructor(private readonly server: Server) {}

  static async start(): Promise<OtherSite> {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>Elsewhere</title><p>Win a prize!</p>');
    });
    await new Promise<void>((listening) => server.listen(0, listening));
    return new OtherSite(server);
  }

  at(host: 'localhost' | '127.0.0.1'): string {
    return `http://${host}:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}
