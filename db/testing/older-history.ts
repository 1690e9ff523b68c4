import type { Store } from "../client";

/** Makes history read as a version wrote it whose meetings had no quotations, figures, documents and evidence. */
export async function olderHistory(store: Store): Promise<void> {
  const lists = ["quotations", "figures", "documents", "evidence"].map((list) => `'$.${list}'`).join(", ");
  await store.write((_tx, raw) =>
    raw.exec(`drop trigger audit_is_not_changed;
      update audit set before_json = json_remove(before_json, ${lists}), after_json = json_remove(after_json, ${lists})
        where kind = 'meeting';`),
  );
}
