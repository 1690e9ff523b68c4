import { serialiseJsonLd } from "@/domain/json-ld";

/** Data for machines inside a page; nothing in it can end the script element. */
export function JsonLd({ data }: { data: Readonly<Record<string, unknown>> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serialiseJsonLd(data) }} />;
}
