CREATE TABLE `answers` (
	`actor` text NOT NULL,
	`key` text NOT NULL,
	`command` text NOT NULL,
	`input_hash` text NOT NULL,
	`answer` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`actor`, `key`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `answers_at` ON `answers` (`at`);--> statement-breakpoint
CREATE TABLE `audit` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`actor_name` text NOT NULL,
	`command` text NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`before_json` text,
	`after_json` text,
	`reason` text,
	`batch` text,
	`previous` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_changes" CHECK("audit"."before_json" is not null or "audit"."after_json" is not null),
	CONSTRAINT "audit_hash" CHECK(length("audit"."hash") = 64)
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`kind`,`slug`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_command` ON `audit` (`command`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_batch` ON `audit` (`batch`,`sequence`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`slug` text,
	`base_version` integer NOT NULL,
	`name` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`origin` text NOT NULL,
	`remark` text,
	`created_by` text NOT NULL,
	`created_by_name` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`updated_by_name` text NOT NULL,
	`updated_at` text NOT NULL,
	`submitted_by` text,
	`submitted_at` text,
	`version` integer NOT NULL,
	CONSTRAINT "drafts_kind" CHECK("drafts"."kind" in ('meeting', 'instrument', 'initiative', 'person', 'organisation', 'source')),
	CONSTRAINT "drafts_state_known" CHECK("drafts"."state" in ('draft', 'submitted')),
	CONSTRAINT "drafts_body_is_json" CHECK(json_valid("drafts"."body")),
	CONSTRAINT "drafts_version" CHECK("drafts"."version" >= 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_one_a_record` ON `drafts` (`kind`,`slug`);--> statement-breakpoint
CREATE INDEX `drafts_state` ON `drafts` (`state`,`updated_at`);--> statement-breakpoint
CREATE TABLE `redirects` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`target` text NOT NULL,
	PRIMARY KEY(`kind`, `slug`),
	CONSTRAINT "redirects_elsewhere" CHECK("redirects"."slug" <> "redirects"."target")
) STRICT;
--> statement-breakpoint
CREATE INDEX `redirects_target` ON `redirects` (`kind`,`target`);--> statement-breakpoint
CREATE TABLE `removals` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`removed_at` text NOT NULL,
	PRIMARY KEY(`kind`, `slug`)
) STRICT;
--> statement-breakpoint
ALTER TABLE `sources` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
-- History is only ever added to.
CREATE TRIGGER `audit_is_not_changed` BEFORE UPDATE ON `audit`
BEGIN SELECT RAISE(ABORT, 'history is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_is_not_deleted` BEFORE DELETE ON `audit`
BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;
