CREATE TABLE `evidence` (
	`id` integer PRIMARY KEY NOT NULL,
	`meeting_id` integer NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`document` text NOT NULL,
	`exact` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document`) REFERENCES `documents`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_field" CHECK("evidence"."field" in ('date', 'format', 'level', 'modality', 'city', 'hostCountry', 'countries', 'areas', 'participants', 'organisations', 'outcomes', 'instruments', 'initiatives', 'quotations', 'figures')),
	CONSTRAINT "evidence_place" CHECK("evidence"."starts_at" >= 0 and "evidence"."starts_at" < "evidence"."ends_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_meeting` ON `evidence` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `evidence_document` ON `evidence` (`document`);--> statement-breakpoint
CREATE TABLE `figures` (
	`id` integer PRIMARY KEY NOT NULL,
	`meeting_id` integer NOT NULL,
	`label` text NOT NULL,
	`value` text NOT NULL,
	`unit` text NOT NULL,
	`year` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "figures_year" CHECK("figures"."year" glob '[0-9][0-9][0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `figures_meeting` ON `figures` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `meeting_documents` (
	`meeting_id` integer NOT NULL,
	`document` text NOT NULL,
	`source_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `document`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document`) REFERENCES `documents`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_documents_document` ON `meeting_documents` (`document`);--> statement-breakpoint
CREATE INDEX `meeting_documents_source` ON `meeting_documents` (`source_id`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `quotations` (
	`id` integer PRIMARY KEY NOT NULL,
	`meeting_id` integer NOT NULL,
	`speaker` text NOT NULL,
	`person_id` integer,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `quotations_meeting` ON `quotations` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `quotations_person` ON `quotations` (`person_id`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`sha256` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`kept_at` text NOT NULL,
	`kept_by` text NOT NULL,
	`kept_by_name` text NOT NULL,
	CONSTRAINT "documents_sha256" CHECK(length("documents"."sha256") = 64 and "documents"."sha256" not glob '*[^0-9a-f]*'),
	CONSTRAINT "documents_text" CHECK(length("documents"."text") >= 1)
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `documents_are_not_changed` BEFORE UPDATE ON `documents`
BEGIN SELECT RAISE(ABORT, 'kept documents are not changed'); END;
--> statement-breakpoint
CREATE TRIGGER `documents_are_not_deleted` BEFORE DELETE ON `documents`
BEGIN SELECT RAISE(ABORT, 'kept documents are not deleted'); END;
