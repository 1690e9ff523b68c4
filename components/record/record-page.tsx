import type { ReactNode } from "react";
import { OnThisPage, type Anchor } from "./on-this-page";

interface RecordPageProps {
  readonly anchors: readonly Anchor[];
  /** What stands under the anchors in the rail; below the page on a narrow screen. */
  readonly rail?: ReactNode;
  readonly children: ReactNode;
}

/** Rail and main of a record's page. The main part comes first in the document, so that it is read first. */
export function RecordPage({ anchors, rail, children }: RecordPageProps) {
  return (
    <div className="page frame">
      <main id="content" className="min-w-0 pt-6 wide:col-start-2 wide:pt-5">
        {children}
      </main>
      <div className="mb-8 wide:col-start-1 wide:row-start-1 wide:mb-0 wide:pt-7">
        <OnThisPage anchors={anchors} />
        {rail}
      </div>
    </div>
  );
}
