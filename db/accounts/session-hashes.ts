/** What better-auth reads and writes, with session tokens kept as hashes alone. */
import type { DBAdapter, DBAdapterInstance, Where } from "better-auth";
import { endOfSession } from "../../domain/accounts";
import { hashOfSecret } from "./secrets";

type Row = Record<string, unknown>;
const isSession = (model: string) => model === "session";

/** A clause on a token becomes one on its hash. */
function hashTokens(where: Where[]): Where[] {
  return where.map((clause) => {
    if (clause.field !== "token") return clause;
    if (typeof clause.value !== "string") throw new TypeError("a session is looked for by one whole token");
    return { ...clause, value: hashOfSecret(clause.value) };
  });
}

/** A session as better-auth knows it: with the token it asked by, and no longer than it may last. */
function giveBack<T>(row: T, token: unknown): T {
  if (row === null || typeof token !== "string") return row;
  const session = row as Row & { createdAt: Date; expiresAt: Date };
  return { ...session, token, expiresAt: endOfSession(session) } as T;
}

const tokenIn = (where: Where[]) => where.find(({ field }) => field === "token")?.value;

/** Wraps a database adapter so that the table of sessions opens no door to who reads it. */
export function keepOnlyHashes(make: DBAdapterInstance): DBAdapterInstance {
  return (options) => {
    const inner = make(options);
    const outer: DBAdapter = {
      ...inner,
      async create<T extends Row, R = T>(args: Parameters<DBAdapter["create"]>[0]): Promise<R> {
        if (!isSession(args.model)) return inner.create<T, R>(args as never);
        const { token } = args.data as Row;
        const made = await inner.create<T, R>({
          ...args,
          data: { ...args.data, token: hashOfSecret(String(token)) },
        } as never);
        return giveBack(made, token);
      },
      async findOne<T>(args: Parameters<DBAdapter["findOne"]>[0]): Promise<T | null> {
        if (!isSession(args.model)) return inner.findOne<T>(args);
        return giveBack(await inner.findOne<T>({ ...args, where: hashTokens(args.where) }), tokenIn(args.where));
      },
      async findMany<T>(args: Parameters<DBAdapter["findMany"]>[0]): Promise<T[]> {
        if (!isSession(args.model) || !args.where) return inner.findMany<T>(args);
        return inner.findMany<T>({ ...args, where: hashTokens(args.where) });
      },
      async update<T>(args: Parameters<DBAdapter["update"]>[0]): Promise<T | null> {
        if (!isSession(args.model)) return inner.update<T>(args);
        return giveBack(await inner.update<T>({ ...args, where: hashTokens(args.where) }), tokenIn(args.where));
      },
      async delete(args) {
        await inner.delete(isSession(args.model) ? { ...args, where: hashTokens(args.where) } : args);
      },
      async deleteMany(args) {
        return inner.deleteMany(isSession(args.model) ? { ...args, where: hashTokens(args.where) } : args);
      },
      transaction: async (work) => work(outer),
    };
    return outer;
  };
}
