import type { Metadata } from "next";
import { demandPage } from "@/app/desk/actor";
import { BackupList } from "@/components/desk/backup-list";
import { DeskHeading } from "@/components/desk/desk-heading";
import { MakeBackup } from "@/components/desk/make-backup";
import { Section } from "@/components/ui/section";
import { getStore } from "@/db/client";
import { backups } from "@/db/desk";
import { backups as messages } from "@/domain/messages/backups";

const words = messages.page;

export const metadata: Metadata = { title: words.title };

export default async function BackupPage() {
  const actor = await demandPage("administer");
  return (
    <>
      <DeskHeading title={words.title} lede={words.lede} />
      <MakeBackup />
      <Section id="backups" title={words.list}>
        <BackupList backups={await backups(getStore(), actor)} />
      </Section>
    </>
  );
}
