import { icsExport } from "@/app/api/exports/ics";
import { pageExport } from "@/app/api/exports/page-export";

export const dynamic = "force-dynamic";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = pageExport(icsExport);
