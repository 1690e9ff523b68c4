import Link from "next/link";
import { shell } from "@/domain/messages/shell";

const { footer, name } = shell;

/** What the record covers and how it counts, under every page. */
export function SiteFooter() {
  return (
    <footer className="page mt-2">
      <div className="frame border-t border-ink pb-11 pt-3.5">
        <div>
          <p className="text-[1.1875rem] font-[680] tracking-[-0.02em]">{name}</p>
          {/* The same for everyone: a public page does not know who reads it. */}
          <Link href="/desk" prefetch={false} className="link inline-flex min-h-6 items-center type-row text-ink2">
            {footer.desk}
          </Link>
        </div>
        <div className="columns-four gap-y-4 pt-3 type-row text-ink2 wide:pt-0">
          <div>
            <h2 className="type-name text-ink">{footer.coverage}</h2>
            <p>{footer.coverageText}</p>
          </div>
          <div>
            <h2 className="type-name text-ink">{footer.counting}</h2>
            <p>{footer.countingText}</p>
          </div>
          <div>
            <h2 className="type-name text-ink">{footer.cite}</h2>
            <p>
              Name the page, its address and the day you read it.{" "}
              <Link href="/method#cite" prefetch={false} className="link">
                How to cite
              </Link>
            </p>
          </div>
          <div>
            <h2 className="type-name text-ink">{footer.take}</h2>
            <p>
              <Link href="/data" prefetch={false} className="link">
                Downloads and API
              </Link>
              , with filters, date and licence inside.{" "}
              <Link href="/method" prefetch={false} className="link">
                Method and definitions
              </Link>
              .
            </p>
          </div>
        </div>
      </div>
    </footer>
  );
}
