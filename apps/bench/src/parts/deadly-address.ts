import { Socket } from 'node:net';

/**
 * Loaded before a worker: it is gone at once, as by SIGKILL, when it offers a mail to the address in DEADLY_ADDRESS. So
 * does a mail that takes more memory than there is, or meets a fault in a library.
 */
const deadly = `RCPT TO:<${process.env['DEADLY_ADDRESS']}>`;
const sockets = Socket.prototype as unknown as { write: (this: Socket, ...given: unknown[]) => boolean };
const { write } = sockets;

sockets.write = function (...given) {
  if (String(given[0]).includes(deadly)) process.kill(process.pid, 'SIGKILL');
  return write.apply(this, given);
};
