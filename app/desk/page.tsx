import { demandPage } from "@/app/desk/actor";
import { DeskHeading } from "@/components/desk/desk-heading";
import { desk } from "@/domain/messages/desk";

export default async function DeskPage() {
  const { name } = await demandPage("read-drafts");
  return <DeskHeading title={desk.name} lede={name} />;
}
