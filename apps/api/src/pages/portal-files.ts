import { existsSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import express, { type RequestHandler } from 'express';
import type { HouseStyle } from './house-style';

/** Ways a file may lie ready compressed, best first. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** It stands at the root, since a worker only looks after the pages below it. */
const worker = '/service-worker.js';

/**
 * The files of the browser build under /assets. Their names carry a hash of what is in them, so a browser keeps them
 * for good; the worker has one name and is asked for each time, and `/insluiten.js`, which other sites load, keeps its name
 * too. A file that lies ready compressed goes out like that; others are compressed on the way. The stylesheet of the house
 * is one more of them.
 */
export function portalFiles(portalDir: string, house?: HouseStyle): RequestHandler {
  const client = resolve(portalDir, 'client');
  const serve = express.static(client, { immutable: true, maxAge: '1y', index: false, redirect: false });
  const serveScript = express.static(client, { maxAge: '1h', index: false, redirect: false });
  const known = new Map<string, boolean>();
  const isThere = (file: string): boolean => {
    const seen = known.get(file) ?? existsSync(file);
    known.set(file, seen);
    return seen;
  };
  return (request, response, next) => {
    const path = request.path;
    if (path === worker) {
      response.sendFile(
        join(client, worker),
        { cacheControl: false, headers: { 'Cache-Control': 'no-cache' } },
        (none) => {
          if (none) next();
        },
      );
      return;
    }
    if (path === '/insluiten.js') {
      // Its name stays the same, and pages of others ask for it.
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      serveScript(request, response, next);
      return;
    }
    if (!/^\/assets\/[\w.-]+$/.test(path)) {
      next();
      return;
    }
    if (path === house?.path) {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      response.type('css').send(house.css);
      return;
    }
    const ready = encodings.find(
      ({ name, ending }) => request.acceptsEncodings(name) && isThere(join(client, path + ending)),
    );
    if (ready) {
      response.type(extname(path)).setHeader('Content-Encoding', ready.name).vary('Accept-Encoding');
      request.url = path + ready.ending;
    }
    serve(request, response, () => {
      // A file of an older build: an honest 404 that nobody keeps, never a page.
      response.removeHeader('Content-Encoding');
      response.status(404).type('txt').setHeader('Cache-Control', 'no-store').send('');
    });
  };
}
