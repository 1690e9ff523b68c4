/**
 * What is typed into a draft and how it reaches the server. Every change is kept on the device at
 * once and sent soon after; one saving is on its way at a time, and the newest words win. No
 * framework, no clock of its own: tests drive it.
 */
import { canonicalJson } from "@/domain/canonical-json";
import { AppError, type ErrorCode } from "@/domain/errors";
import type { DraftBody, RecordKind } from "@/domain/records";
import { mergeDrafts, pruneCompanions, settle, type Merge } from "@/domain/records/merge";

export type DraftState = "draft" | "submitted";

/** How it stands with saving. */
export type SavePhase =
  | "saved"
  | "waiting"
  | "saving"
  /** The server cannot be reached or fails; it is tried again. */
  | "offline"
  | "signed-out"
  /** Somebody else changed the same fields; a person has to choose. */
  | "conflict"
  /** The server will not take it as it is. */
  | "refused"
  /** Published or discarded elsewhere. */
  | "gone";

/** Something that happened to the words without the person's doing. */
export type Notice =
  | { readonly kind: "recovered" }
  | { readonly kind: "taken"; readonly fields: readonly string[]; readonly by: string | null };

/** Two versions that met. */
export interface Clash extends Merge {
  /** Who wrote the other version; null for the published record. */
  readonly by: string | null;
  readonly version: number;
  /** What both began from. */
  readonly base: DraftBody;
  readonly theirs: DraftBody;
  /** Set where the published record moved on, not the draft. */
  readonly baseVersion?: number;
}

export interface DraftSnapshot {
  readonly body: DraftBody;
  readonly version: number;
  readonly baseVersion: number;
  readonly state: DraftState;
  readonly phase: SavePhase;
  /** Milliseconds since 1970. */
  readonly savedAt: number | null;
  readonly error: AppError | null;
  readonly clash: Clash | null;
  readonly notice: Notice | null;
  /** False where the device could not keep a copy. */
  readonly kept: boolean;
}

/** What is sent for one saving. */
interface Saving {
  readonly body: DraftBody;
  readonly baseVersion: number;
  readonly version: number;
  /** The same until it is known to have arrived, so that a broken line saves nothing twice. */
  readonly key: string;
}

/** The world around the store. */
export interface Means {
  /** Throws AppError. */
  send(saving: Saving): Promise<{ readonly version: number }>;
  /** The copy on this device. */
  readonly copy: { read(): string | null; write(text: string): void; remove(): void };
  now(): number;
  newKey(): string;
  later(ms: number, work: () => void): () => void;
}

/** A draft as the server gave it. */
export interface Opened {
  readonly kind: RecordKind;
  readonly body: DraftBody;
  readonly version: number;
  readonly baseVersion: number;
  readonly state: DraftState;
  /** ISO instant. */
  readonly updatedAt: string;
  readonly updatedByName: string;
}

interface Copy {
  readonly version: number;
  readonly baseVersion: number;
  /** What the server had when the words began to differ. */
  readonly saved: DraftBody;
  /** On its way when the copy was written. */
  readonly sent: DraftBody | null;
  readonly body: DraftBody;
}

/** A 412 names what stands: the draft, whole. */
export interface Standing {
  readonly body: DraftBody;
  readonly version: number;
  readonly state: DraftState;
  readonly updatedByName: string;
}

const QUIET_MS = 1_500;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;
const SIGNED_OUT_RETRY_MS = 10_000;

/** What may be gone in a moment, so that the same is tried again. */
const PASSING: ReadonlySet<ErrorCode> = new Set(["internal", "database-refused", "too-many"]);

const alike = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

export class DraftStore {
  readonly kind: RecordKind;
  private now: DraftSnapshot;
  private saved: DraftBody;
  private savedBase: number;
  private onItsWay: Promise<void> | null = null;
  /** Sent, and perhaps arrived: the same is sent again before anything newer. */
  private inDoubt: Saving | null = null;
  private tries = 0;
  private cancel: () => void = () => {};
  /** While a person has to choose: the last version both sides had, to begin from again after a reload. */
  private common: { readonly version: number; readonly saved: DraftBody } | null = null;
  private readonly updatedByName: string;
  private readonly listeners = new Set<() => void>();
  private readonly means: Means;

  constructor({ kind, body, updatedAt, version, baseVersion, state, updatedByName }: Opened, means: Means) {
    this.kind = kind;
    this.means = means;
    this.saved = body;
    this.savedBase = baseVersion;
    this.now = {
      body,
      version,
      baseVersion,
      state,
      phase: "saved",
      savedAt: Date.parse(updatedAt),
      error: null,
      clash: null,
      notice: null,
      kept: true,
    };
    this.updatedByName = updatedByName;
  }

  readonly snapshot = (): DraftSnapshot => this.now;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what this device still holds of an earlier visit. Called once, in the browser. */
  recover(): void {
    const copy = this.readCopy();
    if (copy === null || alike(pruneCompanions(copy.body), this.now.body)) return this.forget();
    const { body, version, state } = this.now;
    if (copy.version === version || alike(copy.sent, body)) {
      this.set({ body: copy.body, notice: { kind: "recovered" } });
      this.changed();
    } else this.meet(copy.saved, copy.body, { body, version, state, updatedByName: this.updatedByName }, copy.version);
  }

  /** Changes the body. Kept on the device before this returns. */
  update(change: (body: DraftBody) => DraftBody): void {
    const body = change(this.now.body);
    if (alike(body, this.now.body)) return;
    this.set({ body });
    this.changed();
    this.compareAgain();
  }

  /** Saves at once; resolves when nothing is left to send, or sending has to wait. True when all is saved. */
  async flush(): Promise<boolean> {
    this.cancel();
    // Several may wait here; whoever comes first sends for all.
    while (this.onItsWay !== null) await this.onItsWay;
    if (this.isSaved() || this.now.phase === "conflict" || this.now.phase === "gone") return this.isSaved();
    await this.send();
    return this.isSaved() || (this.now.phase === "waiting" && this.flush());
  }

  /** Tries again at once where sending was put off: the window is back, the line is up. */
  nudge(): void {
    if (this.now.phase === "offline" || this.now.phase === "signed-out" || this.now.phase === "waiting")
      void this.flush();
  }

  /** Settles a clash with a choice a field, and saves. */
  settle(choices: Readonly<Record<string, "mine" | "theirs">>): void {
    const { clash } = this.now;
    if (clash === null) return;
    this.common = null;
    this.set({
      body: settle(clash, choices),
      baseVersion: clash.baseVersion ?? this.now.baseVersion,
      clash: null,
    });
    this.changed();
    void this.flush();
  }

  /** Words typed while a choice is open belong to one's own side; they may even settle it. */
  private compareAgain(): void {
    const { clash, body } = this.now;
    if (clash === null) return;
    const merge = mergeDrafts(this.kind, clash.base, body, clash.theirs);
    this.set({ clash: { ...clash, ...merge } });
    if (merge.conflicts.length === 0) this.settle({});
  }

  /** The published record moved on since this draft was begun: merges it in. */
  rebase(base: DraftBody["record"], theirs: DraftBody["record"], baseVersion: number): void {
    const none = { people: [], organisations: [], sources: [] };
    const other = { record: theirs, companions: none };
    const from = { record: base, companions: none };
    const merge = mergeDrafts(this.kind, from, this.now.body, other);
    this.set({ notice: null });
    if (merge.conflicts.length > 0) {
      this.cancel();
      this.set({
        phase: "conflict",
        clash: { ...merge, by: null, version: this.now.version, base: from, theirs: other, baseVersion },
      });
      return;
    }
    this.set({ body: merge.body, baseVersion, notice: { kind: "taken", fields: merge.taken, by: null } });
    this.changed();
    void this.flush();
  }

  /** Another command was told that somebody else saved this draft: meets what stands. */
  meetStanding(standing: Standing): void {
    this.meet(this.saved, this.now.body, standing, this.now.version);
  }

  /** Another command changed the draft's row: its new version, and state. */
  follow(after: { readonly version: number; readonly state?: DraftState }): void {
    this.set(after);
  }

  dismissNotice(): void {
    this.set({ notice: null });
  }

  /** The draft has ended, as it was meant to: nothing is left to keep. */
  end(): void {
    this.cancel();
    this.means.copy.remove();
    this.set({ phase: "gone" });
  }

  /** The page goes: what is unsent is sent, what is kept stays. */
  dispose(): void {
    this.cancel();
    if (this.now.phase === "waiting") void this.flush();
  }

  private isSaved(): boolean {
    return this.now.phase === "saved";
  }

  /** What is sent: new records that nothing names (any more) stay behind. */
  private outgoing(): DraftBody {
    return pruneCompanions(this.now.body);
  }

  private isSent(): boolean {
    return alike(this.outgoing(), this.saved) && this.now.baseVersion === this.savedBase;
  }

  private set(part: Partial<DraftSnapshot>): void {
    this.now = { ...this.now, ...part };
    for (const listener of this.listeners) listener();
  }

  /** Something is to be saved: keeps it here, and sends it when the person pauses. */
  private changed(): void {
    const kept = this.keep();
    const { phase } = this.now;
    if (phase === "conflict" && this.now.clash !== null) return this.set({ kept });
    if (phase === "gone") return this.set({ kept });
    // While the server cannot be reached, its retry goes on; the line must not flicker at every key.
    if (phase === "offline" || phase === "signed-out") return this.set({ kept });
    this.set({ kept, phase: this.onItsWay === null ? "waiting" : "saving", error: null });
    this.after(QUIET_MS);
  }

  private after(ms: number): void {
    this.cancel();
    this.cancel = this.means.later(ms, () => void this.flush());
  }

  private send(): Promise<void> {
    if (this.inDoubt === null && this.isSent()) {
      this.forget();
      this.set({ phase: "saved" });
      return Promise.resolve();
    }
    const { baseVersion, version } = this.now;
    const saving = this.inDoubt ?? { body: this.outgoing(), baseVersion, version, key: this.means.newKey() };
    this.inDoubt = saving;
    this.keep();
    if (this.now.phase !== "offline" && this.now.phase !== "signed-out") this.set({ phase: "saving" });
    this.onItsWay = this.means
      .send(saving)
      .then(
        ({ version: stands }) => this.arrived(saving, stands),
        (error: unknown) => this.failed(saving, error),
      )
      .finally(() => {
        this.onItsWay = null;
      });
    return this.onItsWay;
  }

  private arrived(saving: Saving, version: number): void {
    this.inDoubt = null;
    this.tries = 0;
    this.saved = saving.body;
    this.savedBase = saving.baseVersion;
    this.set({
      version,
      error: null,
      savedAt: this.means.now(),
      ...(version > saving.version ? { state: "draft" } : {}),
    });
    if (this.isSent()) {
      this.forget();
      this.set({ phase: "saved" });
      return;
    }
    this.keep();
    this.set({ phase: "waiting" });
    this.after(QUIET_MS);
  }

  private failed(saving: Saving, thrown: unknown): void {
    const error = thrown instanceof AppError ? thrown : new AppError("internal", String(thrown));
    if (error.code === "stale-version") {
      this.inDoubt = null;
      return this.overtaken(saving, error.also["current"] as Standing);
    }
    if (error.code === "signed-out") {
      this.set({ phase: "signed-out", error });
      return this.after(SIGNED_OUT_RETRY_MS);
    }
    if (PASSING.has(error.code)) {
      this.set({ phase: "offline", error });
      this.after(Math.min(FIRST_RETRY_MS * 2 ** this.tries, LAST_RETRY_MS));
      this.tries += 1;
      return;
    }
    this.inDoubt = null;
    this.set({ phase: error.code === "not-found" ? "gone" : "refused", error });
  }

  /** Another version stands. Where it is our own words after all, nothing happened. */
  private overtaken(saving: Saving, standing: Standing): void {
    if (alike(standing.body, saving.body)) return this.arrived(saving, standing.version);
    this.meet(this.saved, this.now.body, standing, saving.version);
  }

  private meet(
    base: DraftBody,
    mine: DraftBody,
    { body: theirs, version, state, updatedByName: by }: Standing,
    from: number,
  ): void {
    const merge = mergeDrafts(this.kind, base, mine, theirs);
    this.saved = theirs;
    if (merge.conflicts.length > 0) {
      this.cancel();
      this.common = { version: from, saved: base };
      this.set({ body: mine, version, state, phase: "conflict", clash: { ...merge, by, version, base, theirs } });
      this.keep();
      return;
    }
    this.set({
      body: merge.body,
      version,
      state,
      phase: "waiting",
      notice: { kind: "taken", fields: merge.taken, by },
    });
    this.keep();
    this.after(0);
  }

  private keep(): boolean {
    const { body, version, baseVersion } = this.now;
    const common = this.common ?? { version, saved: this.saved };
    const copy: Copy = { ...common, baseVersion, sent: this.inDoubt?.body ?? null, body };
    try {
      this.means.copy.write(JSON.stringify(copy));
      return true;
    } catch {
      return false;
    }
  }

  private forget(): void {
    try {
      this.means.copy.remove();
    } catch {
      // A device that keeps nothing has nothing to forget.
    }
  }

  private readCopy(): Copy | null {
    try {
      return JSON.parse(this.means.copy.read() ?? "null") as Copy | null;
    } catch {
      return null;
    }
  }
}
