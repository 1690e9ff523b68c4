/** How often a wrong password may be tried: by account and address, and by address. Always on. */
import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "../../domain/errors";
import { accounts as words } from "../../domain/messages/accounts";

const WINDOW_SECONDS = 15 * 60;
export const TRIES_PER_ACCOUNT = 5;
export const TRIES_PER_ADDRESS = 20;

export interface Limiter {
  /**
   * Counts a try before it is judged, so that many at once are no way past. Throws `too-many` with
   * the seconds to wait as `retryAfter`. Call what it gives when the try was right.
   */
  count(username: string, address: string): Promise<() => Promise<void>>;
}

export function newLimiter(): Limiter {
  const byAccount = new RateLimiterMemory({ points: TRIES_PER_ACCOUNT, duration: WINDOW_SECONDS });
  const byAddress = new RateLimiterMemory({ points: TRIES_PER_ADDRESS, duration: WINDOW_SECONDS });
  return {
    async count(username, address) {
      // Hashed, because a name can be as long as a request.
      const pair = createHash("sha256")
        .update(JSON.stringify([username, address]))
        .digest("base64url");
      await consume(byAccount, pair);
      await consume(byAddress, address);
      return async () => {
        await byAccount.delete(pair);
        await byAddress.reward(address);
      };
    },
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new AppError("too-many", words.faults.tooMany(Math.ceil(retryAfter / 60)), [], { also: { retryAfter } });
  }
}
