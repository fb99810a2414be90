import { ReadableStream, TransformStream, WritableStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';

/** What browsers and Node have and the test document lacks; React's server renderer, the router and React Aria ask for it. */
Object.assign(globalThis, {
  TextEncoder,
  TextDecoder,
  ReadableStream,
  TransformStream,
  WritableStream,
  CSS: { escape: (name) => name.replace(/[^\w-]/g, '\\$&'), supports: () => false },
});
