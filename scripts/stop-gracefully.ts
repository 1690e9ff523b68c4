import type { Server } from "node:http";

export interface StopSteps {
  readonly server: Server;
  /** What to close once no request is open, in order. */
  readonly afterwards: readonly (() => unknown)[];
  readonly log: { info(message: string): void; error(facts: object, message: string): void };
  readonly exit: (code: number) => void;
  /** How long open requests may take to finish. */
  readonly drainMs?: number;
}

/** A terminal and npm each deliver the same Ctrl-C: signals this close together are one wish. */
const SAME_WISH_MS = 1000;

/** Takes no new connection, lets the open requests finish, and cuts those that take too long. */
async function drain(server: Server, drainMs: number): Promise<void> {
  const closed = new Promise<void>((done) => void server.close(() => done()));
  server.closeIdleConnections();
  // A connection that falls idle while others are busy would hold the close until its keep-alive ends.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}

/** The handler of a stop signal: the first stops in good order, a later one at once. */
export function stopper({ server, afterwards, log, exit, drainMs = 10_000 }: StopSteps): () => Promise<void> {
  let firstAt: number | null = null;
  return async () => {
    if (firstAt !== null) {
      if (Date.now() - firstAt > SAME_WISH_MS) exit(1);
      return;
    }
    firstAt = Date.now();
    log.info("Stopping: open requests are being finished");
    let code = 0;
    await drain(server, drainMs);
    for (const step of afterwards) {
      try {
        await step();
      } catch (error) {
        code = 1;
        log.error({ err: error }, "A step of stopping failed");
      }
    }
    log.info("Stopped");
    exit(code);
  };
}
