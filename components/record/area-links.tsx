import Link from "next/link";
import { AreaName } from "@/components/ui/marks";
import type { Area } from "@/domain/taxonomy";

/** Areas one under another, each linked to its page. */
export function AreaLinks({ areas }: { areas: readonly Area[] }) {
  return (
    <ul>
      {areas.map((area) => (
        <li key={area}>
          <Link href={`/areas/${area}`} prefetch={false} className="inline-flex min-h-6 items-center hover:underline">
            <AreaName area={area} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
