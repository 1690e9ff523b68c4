"use client";

import { problems as words } from "@/domain/messages/problems";
import { useAddress } from "./use-address";

/** What of the address was not understood: said, never passed over. */
export function Notice() {
  const { problems } = useAddress();
  if (problems.length === 0) return null;
  return (
    <div role="status" className="mt-4 border-l-2 border-accent pl-3">
      <p>{words.notice}</p>
      <ul>
        {problems.map(({ param, message }) => (
          <li key={`${param} ${message}`}>
            <code>{param}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
