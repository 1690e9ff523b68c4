import Link from "next/link";
import { DeskHeading } from "@/components/desk/desk-heading";
import { desk } from "@/domain/messages/desk";
import { keeping } from "@/domain/messages/keeping";

const { missing } = keeping;

/** A page of the desk that is not there, or not any more. */
export default function DeskNotFound() {
  return (
    <>
      <DeskHeading title={missing.title} lede={missing.text} />
      <Link href="/desk" prefetch={false} className="link inline-flex min-h-6 items-center">
        {desk.refused.back}
      </Link>
    </>
  );
}
