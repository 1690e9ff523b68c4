import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskNav } from "@/components/desk/desk-nav";
import { desk } from "@/domain/messages/desk";
import { deskActor } from "./actor";

export const metadata: Metadata = { title: desk.name, robots: { index: false, follow: false } };

/** The frame of the desk's pages: its navigation in the rail. Each page asks for itself who may see it. */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const actor = await deskActor();
  return (
    // A page that needs the whole width, such as a text beside its values, says so and brings its own way back.
    <div className="page frame has-data-full-width:block">
      <div className="pt-2 wide:pt-9 [.frame:has([data-full-width])>&]:hidden">
        {actor && <DeskNav person={{ name: actor.name, role: actor.role, permissions: actor.permissions }} />}
      </div>
      <main id="content" className="min-w-0 pt-5 pb-12 wide:pt-7">
        {children}
      </main>
    </div>
  );
}
