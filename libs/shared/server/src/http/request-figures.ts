import type { RequestHandler } from 'express';
import { Gauge, Histogram, register } from 'prom-client';
import { doorOf } from './door-of';

/**
 * Measures every answer, from the first byte of the question to the last of the answer, by door and outcome. Doors are few, so
 * that no address of a visitor makes a series of its own.
 */
export function requestFigures(): RequestHandler {
  for (const name of ['http_request_duration_seconds', 'http_requests_open'])
    register.removeSingleMetric(name);
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Answers by door, method and status, with how long they took.',
    labelNames: ['door', 'method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
  });
  const open = new Gauge({ name: 'http_requests_open', help: 'Questions that are being answered now.' });
  return (request, response, next) => {
    const began = performance.now();
    // Whoever answers may see a shorter path than was asked.
    const door = doorOf(request.path);
    open.inc();
    response.once('close', () => {
      open.dec();
      durations.observe(
        { door, method: request.method, status: response.statusCode },
        (performance.now() - began) / 1000,
      );
    });
    next();
  };
}
