CREATE TABLE `acts` (
	`id` integer PRIMARY KEY NOT NULL,
	`instrument_id` integer NOT NULL,
	`type` text NOT NULL,
	`date` text NOT NULL,
	`earliest` text NOT NULL,
	`latest` text NOT NULL,
	`city` text,
	`acted_by` text,
	`party` text,
	`source_id` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`instrument_id`) REFERENCES `instruments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "acts_type" CHECK("acts"."type" in ('announced', 'negotiated', 'signed', 'ratified', 'in-force', 'extended', 'terminated')),
	CONSTRAINT "acts_party" CHECK("acts"."party" glob '[A-Z][A-Z]'),
	CONSTRAINT "acts_earliest_is_day" CHECK("acts"."earliest" is date("acts"."earliest")),
	CONSTRAINT "acts_latest_is_day" CHECK("acts"."latest" is date("acts"."latest")),
	CONSTRAINT "acts_bounds_in_order" CHECK("acts"."earliest" <= "acts"."latest")
) STRICT;
--> statement-breakpoint
CREATE INDEX `acts_instrument` ON `acts` (`instrument_id`,`position`);--> statement-breakpoint
CREATE INDEX `acts_source` ON `acts` (`source_id`);--> statement-breakpoint
CREATE TABLE `areas` (
	`slug` text PRIMARY KEY NOT NULL,
	`area_group` text NOT NULL,
	`group_label` text NOT NULL,
	`label` text NOT NULL,
	`definition` text NOT NULL,
	`dac_code` text,
	`dac_name` text,
	`position` integer NOT NULL,
	CONSTRAINT "areas_slug" CHECK("areas"."slug" in ('trade-investment', 'finance', 'agriculture', 'transport-logistics', 'digitalisation', 'critical-minerals', 'energy', 'climate-environment', 'water', 'education-science', 'culture-people', 'health', 'migration-mobility', 'political-dialogue', 'security-defence', 'governance-rule-of-law', 'human-rights', 'sanctions-compliance', 'development-assistance')),
	CONSTRAINT "areas_group" CHECK("areas"."area_group" in ('economy', 'connectivity', 'resources-environment', 'people-knowledge', 'politics-security')),
	CONSTRAINT "areas_dac" CHECK(("areas"."dac_code" is null) = ("areas"."dac_name" is null))
) STRICT;
--> statement-breakpoint
CREATE TABLE `countries` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`capital_name` text NOT NULL,
	`capital_lon` real NOT NULL,
	`capital_lat` real NOT NULL,
	`relations_date` text,
	`position` integer NOT NULL,
	CONSTRAINT "countries_code" CHECK("countries"."code" glob '[A-Z][A-Z]')
) STRICT;
--> statement-breakpoint
CREATE TABLE `initiative_areas` (
	`initiative_id` integer NOT NULL,
	`area` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`initiative_id`, `area`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`area`) REFERENCES `areas`(`slug`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `initiative_areas_area` ON `initiative_areas` (`area`,`initiative_id`);--> statement-breakpoint
CREATE TABLE `initiative_countries` (
	`initiative_id` integer NOT NULL,
	`country` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`initiative_id`, `country`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "initiative_countries_code" CHECK("initiative_countries"."country" glob '[A-Z][A-Z]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `initiative_countries_country` ON `initiative_countries` (`country`,`initiative_id`);--> statement-breakpoint
CREATE TABLE `initiative_organisations` (
	`initiative_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`initiative_id`, `organisation_id`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `initiative_organisations_organisation` ON `initiative_organisations` (`organisation_id`,`initiative_id`);--> statement-breakpoint
CREATE TABLE `initiative_sources` (
	`initiative_id` integer NOT NULL,
	`source_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`initiative_id`, `source_id`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `initiative_sources_source` ON `initiative_sources` (`source_id`,`initiative_id`);--> statement-breakpoint
CREATE TABLE `initiatives` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`started_on` text,
	`summary` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "initiatives_slug_form" CHECK(length("initiatives"."slug") between 1 and 120 and "initiatives"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "initiatives_kind" CHECK("initiatives"."kind" in ('transport-corridor', 'university-branch', 'school', 'programme', 'fund', 'project', 'forum', 'commission')),
	CONSTRAINT "initiatives_status" CHECK("initiatives"."status" in ('announced', 'active', 'completed', 'stalled'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `initiatives_slug` ON `initiatives` (`slug`);--> statement-breakpoint
CREATE TABLE `instrument_areas` (
	`instrument_id` integer NOT NULL,
	`area` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`instrument_id`, `area`),
	FOREIGN KEY (`instrument_id`) REFERENCES `instruments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`area`) REFERENCES `areas`(`slug`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `instrument_areas_area` ON `instrument_areas` (`area`,`instrument_id`);--> statement-breakpoint
CREATE TABLE `instrument_countries` (
	`instrument_id` integer NOT NULL,
	`country` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`instrument_id`, `country`),
	FOREIGN KEY (`instrument_id`) REFERENCES `instruments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "instrument_countries_code" CHECK("instrument_countries"."country" glob '[A-Z][A-Z]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `instrument_countries_country` ON `instrument_countries` (`country`,`instrument_id`);--> statement-breakpoint
CREATE TABLE `instrument_sources` (
	`instrument_id` integer NOT NULL,
	`source_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`instrument_id`, `source_id`),
	FOREIGN KEY (`instrument_id`) REFERENCES `instruments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `instrument_sources_source` ON `instrument_sources` (`source_id`,`instrument_id`);--> statement-breakpoint
CREATE TABLE `instruments` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`type` text NOT NULL,
	`summary` text NOT NULL,
	`confidence` text NOT NULL,
	`note` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "instruments_slug_form" CHECK(length("instruments"."slug") between 1 and 120 and "instruments"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "instruments_type" CHECK("instruments"."type" in ('treaty', 'agreement', 'memorandum', 'roadmap', 'joint-statement', 'action-plan', 'declaration', 'contract')),
	CONSTRAINT "instruments_confidence" CHECK("instruments"."confidence" in ('high', 'medium', 'low'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `instruments_slug` ON `instruments` (`slug`);--> statement-breakpoint
CREATE TABLE `meeting_areas` (
	`meeting_id` integer NOT NULL,
	`area` text NOT NULL,
	`emphasis` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `area`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`area`) REFERENCES `areas`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_areas_emphasis" CHECK("meeting_areas"."emphasis" in ('priority', 'discussed', 'mentioned'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_areas_area` ON `meeting_areas` (`area`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_countries` (
	`meeting_id` integer NOT NULL,
	`country` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `country`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "meeting_countries_code" CHECK("meeting_countries"."country" glob '[A-Z][A-Z]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_countries_country` ON `meeting_countries` (`country`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_initiatives` (
	`meeting_id` integer NOT NULL,
	`initiative_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `initiative_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_initiatives_initiative` ON `meeting_initiatives` (`initiative_id`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_instruments` (
	`meeting_id` integer NOT NULL,
	`instrument_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `instrument_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`instrument_id`) REFERENCES `instruments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_instruments_instrument` ON `meeting_instruments` (`instrument_id`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_organisations` (
	`meeting_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `organisation_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_organisations_organisation` ON `meeting_organisations` (`organisation_id`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_sources` (
	`meeting_id` integer NOT NULL,
	`source_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `source_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_sources_source` ON `meeting_sources` (`source_id`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`part_of` integer,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`date` text NOT NULL,
	`earliest` text NOT NULL,
	`latest` text NOT NULL,
	`status` text NOT NULL,
	`confidence` text NOT NULL,
	`note` text,
	`format` text NOT NULL,
	`level` text NOT NULL,
	`modality` text,
	`city` text,
	`host_country` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`part_of`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_slug_form" CHECK(length("meetings"."slug") between 1 and 120 and "meetings"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "meetings_kind" CHECK("meetings"."kind" in ('meeting', 'tour')),
	CONSTRAINT "meetings_tour_stands_alone" CHECK("meetings"."kind" = 'meeting' or "meetings"."part_of" is null),
	CONSTRAINT "meetings_status" CHECK("meetings"."status" in ('held', 'announced', 'cancelled')),
	CONSTRAINT "meetings_confidence" CHECK("meetings"."confidence" in ('high', 'medium', 'low')),
	CONSTRAINT "meetings_format" CHECK("meetings"."format" in ('bilateral', 'regional', 'multilateral')),
	CONSTRAINT "meetings_level" CHECK("meetings"."level" in ('head-of-state', 'head-of-government', 'foreign-minister', 'minister', 'deputy-minister', 'parliamentary', 'ambassador', 'official', 'business')),
	CONSTRAINT "meetings_modality" CHECK("meetings"."modality" in ('in-person', 'virtual', 'phone', 'letter')),
	CONSTRAINT "meetings_host_country" CHECK("meetings"."host_country" glob '[A-Z][A-Z]'),
	CONSTRAINT "meetings_earliest_is_day" CHECK("meetings"."earliest" is date("meetings"."earliest")),
	CONSTRAINT "meetings_latest_is_day" CHECK("meetings"."latest" is date("meetings"."latest")),
	CONSTRAINT "meetings_bounds_in_order" CHECK("meetings"."earliest" <= "meetings"."latest")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_slug` ON `meetings` (`slug`);--> statement-breakpoint
CREATE INDEX `meetings_latest_first` ON `meetings` (`latest`,`earliest`,`slug`);--> statement-breakpoint
CREATE INDEX `meetings_part_of` ON `meetings` (`part_of`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `organisation_aliases` (
	`organisation_id` integer NOT NULL,
	`alias` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `alias`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`country` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisations_slug_form" CHECK(length("organisations"."slug") between 1 and 120 and "organisations"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "organisations_kind" CHECK("organisations"."kind" in ('ministry', 'parliament', 'company', 'university', 'school', 'fund', 'international', 'embassy', 'council', 'other')),
	CONSTRAINT "organisations_country" CHECK("organisations"."country" glob '[A-Z][A-Z]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug` ON `organisations` (`slug`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`id` integer PRIMARY KEY NOT NULL,
	`meeting_id` integer NOT NULL,
	`text` text NOT NULL,
	`area` text,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`area`) REFERENCES `areas`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcomes_kind" CHECK("outcomes"."kind" in ('signed', 'agreed', 'announced', 'proposed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `outcomes_meeting` ON `outcomes` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `participants` (
	`meeting_id` integer NOT NULL,
	`post_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `post_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `participants_post` ON `participants` (`post_id`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`note` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "people_slug_form" CHECK(length("people"."slug") between 1 and 120 and "people"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "people_country" CHECK("people"."country" glob '[A-Z][A-Z]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_slug` ON `people` (`slug`);--> statement-breakpoint
CREATE TABLE `person_aliases` (
	`person_id` integer NOT NULL,
	`alias` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`person_id`, `alias`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `posts` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`role` text NOT NULL,
	`organisation_id` integer,
	`from_date` text NOT NULL,
	`to_date` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `posts_person` ON `posts` (`person_id`);--> statement-breakpoint
CREATE INDEX `posts_organisation` ON `posts` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `relations_basis` (
	`country` text NOT NULL,
	`meeting_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`country`, `meeting_id`),
	FOREIGN KEY (`country`) REFERENCES `countries`(`code`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `relations_basis_meeting` ON `relations_basis` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`publisher` text NOT NULL,
	`title` text NOT NULL,
	`published_on` text,
	`language` text NOT NULL,
	`kind` text NOT NULL,
	CONSTRAINT "sources_url_is_web" CHECK("sources"."url" glob 'http://*' or "sources"."url" glob 'https://*'),
	CONSTRAINT "sources_published_on" CHECK("sources"."published_on" is null or "sources"."published_on" is date("sources"."published_on")),
	CONSTRAINT "sources_language" CHECK("sources"."language" glob '[a-z][a-z]'),
	CONSTRAINT "sources_kind" CHECK("sources"."kind" in ('official', 'state-media', 'press', 'partisan', 'other'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_url` ON `sources` (`url`);