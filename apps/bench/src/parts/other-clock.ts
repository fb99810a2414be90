/**
 * Loaded before a program, so that its clock can be put ahead or back while it runs, as that of a machine can. Only what
 * asks the time sees it; timers go on as they did.
 */
const RealDate = Date;
let ahead = 0;

class OtherDate extends RealDate {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(RealDate.now() + ahead);
    else super(...(given as [number]));
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
}

globalThis.Date = OtherDate as DateConstructor;
process.on('message', ({ millisecondsAhead }: { millisecondsAhead: number }) => {
  ahead = millisecondsAhead;
  process.send?.('set');
});
// A program ends when it wants to, not when we do.
process.channel?.unref();
