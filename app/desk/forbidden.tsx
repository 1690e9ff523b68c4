import Link from "next/link";
import { DeskHeading } from "@/components/desk/desk-heading";
import { desk } from "@/domain/messages/desk";

const { refused } = desk;

/** A page of the desk that this person's role does not open. */
export default function Forbidden() {
  return (
    <>
      <DeskHeading title={refused.title} lede={refused.text} />
      <Link href="/desk" prefetch={false} className="link inline-flex min-h-6 items-center">
        {refused.back}
      </Link>
    </>
  );
}
