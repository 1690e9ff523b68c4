import { describe, expect, test } from "vitest";
import { AppError, type ErrorCode } from "@/domain/errors";
import type { DraftBody } from "@/domain/records";
import { DraftStore, type Means, type Opened } from "./draft-store";

const none = { people: [], organisations: [], sources: [] };
const bodyOf = (record: object): DraftBody => ({ record, companions: none });
const titled = (title: string): DraftBody => bodyOf({ title });

/** A server with one draft, a device, and a clock that is turned by hand. */
function world(start: DraftBody = titled("Talks")) {
  const server = {
    body: start,
    version: 1,
    by: "Ann",
    down: false as boolean | ErrorCode,
    losesAnswers: false,
    saves: 0,
  };
  const device = new Map<string, string>();
  const answered = new Map<string, number>();
  let now = 0;
  let keys = 0;
  let timers: { at: number; work: () => void }[] = [];
  const means: Means = {
    async send({ body, version, key }) {
      await Promise.resolve();
      if (server.down === true) throw new AppError("internal", "unreachable");
      if (server.down !== false) throw new AppError(server.down, "no");
      const given = answered.get(key);
      if (given !== undefined) return { version: given };
      if (version !== server.version)
        throw new AppError("stale-version", "changed", [], {
          also: { current: { body: server.body, version: server.version, state: "draft", updatedByName: server.by } },
        });
      Object.assign(server, { body, version: version + 1, by: "Me", saves: server.saves + 1 });
      answered.set(key, server.version);
      if (server.losesAnswers) throw new AppError("internal", "line broke");
      return { version: server.version };
    },
    copy: {
      read: () => device.get("copy") ?? null,
      write: (text) => void device.set("copy", text),
      remove: () => void device.delete("copy"),
    },
    now: () => now,
    newKey: () => String((keys += 1)),
    later(ms, work) {
      const timer = { at: now + ms, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  };
  const settle = async () => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };
  return {
    server,
    device,
    settle,
    pass: async (ms: number) => {
      const until = now + ms;
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = next.at;
        timers = timers.filter((each) => each !== next);
        next.work();
        await settle();
      }
      now = until;
      await settle();
    },
    /** Opens the draft as it stands, in a page of its own. */
    open: (): DraftStore => {
      const { body, version, by } = server;
      const opened: Opened = {
        kind: "meeting",
        body,
        version,
        baseVersion: 0,
        state: "draft",
        updatedAt: "2026-03-09T12:00:00Z",
        updatedByName: by,
      };
      const store = new DraftStore(opened, means);
      store.recover();
      return store;
    },
    /** Another editor saves. */
    other: (record: object) => {
      Object.assign(server, { body: bodyOf(record), version: server.version + 1, by: "Ben" });
    },
  };
}

const write = (store: DraftStore, change: object) =>
  store.update((before) => ({ ...before, record: { ...before.record, ...change } }));
const phase = (store: DraftStore) => store.snapshot().phase;

describe("saving", () => {
  test("what is typed is sent once, a moment after the last key", async () => {
    const { server, open, pass } = world();
    const store = open();
    for (const title of ["Talks i", "Talks in", "Talks in A"]) {
      write(store, { title });
      await pass(1_000);
    }
    expect(server.saves).toBe(0);
    await pass(600);
    expect([server.body, server.saves, phase(store)]).toEqual([titled("Talks in A"), 1, "saved"]);
  });

  test("every key is kept on the device before anything else, and forgotten once it is saved", async () => {
    const { device, open, pass } = world();
    const store = open();
    write(store, { title: "T" });
    expect(device.get("copy")).toContain('"T"');
    await pass(2_000);
    expect(device.size).toBe(0);
  });

  test("one saving is on its way at a time, and the newest words win", async () => {
    const { server, open } = world();
    const store = open();
    write(store, { title: "One" });
    const flushes = [store.flush(), store.flush(), store.flush()];
    write(store, { title: "Two" });
    await Promise.all([...flushes, store.flush()]);
    expect([server.body, server.saves, phase(store)]).toEqual([titled("Two"), 2, "saved"]);
  });
});

describe("nothing typed is lost", () => {
  test("while the server is away it is tried again, and saved when it is back", async () => {
    const { server, device, open, pass } = world();
    const store = open();
    server.down = true;
    write(store, { title: "Kept" });
    await pass(60_000);
    expect([phase(store), device.size]).toEqual(["offline", 1]);
    write(store, { title: "Kept, and more" });
    server.down = false;
    await pass(30_000);
    await pass(2_000);
    expect([server.body, phase(store)]).toEqual([titled("Kept, and more"), "saved"]);
  });

  test("after signing in elsewhere the next try saves", async () => {
    const { server, open, pass } = world();
    const store = open();
    server.down = "signed-out";
    write(store, { title: "Kept" });
    await pass(2_000);
    expect(phase(store)).toBe("signed-out");
    server.down = false;
    await pass(10_000);
    expect([server.body, phase(store)]).toEqual([titled("Kept"), "saved"]);
  });

  test("a page opened anew takes up what the device holds", async () => {
    const { server, open, pass } = world();
    write(open(), { title: "Crashed" });
    const store = open();
    expect(store.snapshot()).toMatchObject({ body: titled("Crashed"), notice: { kind: "recovered" } });
    await pass(2_000);
    expect(server.body).toEqual(titled("Crashed"));
  });

  test("an answer lost on the way is no other editor", async () => {
    const { server, open, pass } = world();
    const store = open();
    server.losesAnswers = true;
    write(store, { title: "Sent" });
    await pass(1_600);
    write(store, { title: "Sent, and more" });
    server.losesAnswers = false;
    await pass(10_000);
    expect([server.body, phase(store), server.saves]).toEqual([titled("Sent, and more"), "saved", 2]);
  });

  test("an answer lost before a crash is no other editor either", async () => {
    const { server, open, pass } = world();
    const store = open();
    server.losesAnswers = true;
    write(store, { title: "Sent" });
    await pass(1_600);
    write(store, { title: "Sent, and more" });
    server.losesAnswers = false;
    const again = open();
    expect(again.snapshot()).toMatchObject({ body: titled("Sent, and more"), clash: null });
    await again.flush();
    expect(server.body).toEqual(titled("Sent, and more"));
  });

  test("a device that keeps nothing says so", () => {
    const { open } = world();
    const store = open();
    Object.assign(store, {
      means: {
        ...Reflect.get(store, "means"),
        copy: {
          write: () => {
            throw new Error("full");
          },
        },
      },
    });
    write(store, { title: "T" });
    expect(store.snapshot().kept).toBe(false);
  });
});

describe("two editors in one draft", () => {
  test("what only one of them changed is put together without asking", async () => {
    const { server, other, open, pass } = world(bodyOf({ title: "Talks", city: "Astana" }));
    const store = open();
    write(store, { title: "Long talks" });
    other({ title: "Talks", city: "Almaty" });
    await pass(3_000);
    expect(server.body.record).toEqual({ title: "Long talks", city: "Almaty" });
    expect(store.snapshot().notice).toEqual({ kind: "taken", fields: ["city"], by: "Ben" });
  });

  test("what both changed waits for a choice, and nothing is sent until then", async () => {
    const { server, other, open, pass } = world();
    const store = open();
    write(store, { title: "Mine" });
    other({ title: "Theirs" });
    await pass(60_000);
    expect(store.snapshot()).toMatchObject({
      phase: "conflict",
      clash: { by: "Ben", conflicts: [{ field: "title" }] },
    });
    expect(server.saves).toBe(0);
    store.settle({ title: "mine" });
    await pass(2_000);
    expect([server.body, phase(store)]).toEqual([titled("Mine"), "saved"]);
  });

  test("what is typed while a choice is open stays, and may settle it", async () => {
    const { server, other, open, pass } = world(bodyOf({ title: "Talks", city: "Astana" }));
    const store = open();
    write(store, { title: "Mine" });
    other({ title: "Theirs", city: "Astana" });
    await pass(2_000);
    write(store, { city: "Almaty" });
    write(store, { title: "Theirs" });
    await pass(2_000);
    expect([server.body.record, phase(store)]).toEqual([{ title: "Theirs", city: "Almaty" }, "saved"]);
  });

  test("a reload in the middle of a choice asks again instead of overwriting", async () => {
    const { server, other, open, pass } = world();
    write(open(), { title: "Mine" });
    other({ title: "Theirs" });
    expect(phase(open())).toBe("conflict");
    const store = open();
    expect(phase(store)).toBe("conflict");
    store.settle({ title: "theirs" });
    await pass(2_000);
    expect(server.body).toEqual(titled("Theirs"));
  });
});

test("what was published meanwhile is merged in under its version", async () => {
  const { server, open, pass } = world(bodyOf({ title: "Mine", city: "Astana" }));
  const store = open();
  store.rebase({ title: "Talks", city: "Astana" }, { title: "Talks", city: "Almaty" }, 4);
  await pass(2_000);
  expect(server.body.record).toEqual({ title: "Mine", city: "Almaty" });
  expect(store.snapshot()).toMatchObject({ baseVersion: 4, phase: "saved" });
});

test("a refused save says why and is tried again with the next word", async () => {
  const { server, open, pass } = world();
  const store = open();
  server.down = "bad-request";
  write(store, { title: "Too long" });
  await pass(2_000);
  expect(phase(store)).toBe("refused");
  server.down = false;
  write(store, { title: "Short" });
  await pass(2_000);
  expect([server.body, phase(store)]).toEqual([titled("Short"), "saved"]);
});

test("new records that nothing names stay behind", async () => {
  const { server, open, pass } = world();
  const store = open();
  store.update((before) => ({
    record: { ...before.record, participants: [{ person: "ann" }] },
    companions: {
      ...none,
      people: [
        { slug: "ann", record: { name: "Ann" } },
        { slug: "ben", record: { name: "Ben" } },
      ],
    },
  }));
  await pass(2_000);
  expect(server.body.companions.people?.map(({ slug }) => slug)).toEqual(["ann"]);
  expect(phase(store)).toBe("saved");
});
