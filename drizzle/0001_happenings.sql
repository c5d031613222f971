CREATE TABLE "commitment_statements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"commitment" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"due" text COLLATE "C",
	"due_first" date,
	"due_last" date,
	"delivered" double precision,
	"qualifier" text COLLATE "C",
	"ulp" double precision,
	"unit" text COLLATE "C",
	"as_written" text,
	"source" text COLLATE "C" NOT NULL,
	"paragraph" integer,
	"span_start" integer,
	"span_end" integer,
	"paragraph_sha256" text,
	"note" text,
	"known_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"title_ar" text NOT NULL,
	"title_fr" text NOT NULL,
	"title_en" text NOT NULL,
	"place" text COLLATE "C",
	"facility" text COLLATE "C",
	"event" text COLLATE "C",
	"indicator" text COLLATE "C",
	"promised" double precision,
	"qualifier" text COLLATE "C",
	"ulp" double precision,
	"unit" text COLLATE "C",
	"promised_as_written" text,
	"note" text,
	"status" text COLLATE "C" NOT NULL,
	"due" text COLLATE "C",
	"due_first" date,
	"due_last" date,
	"original_due" text COLLATE "C",
	"slippage_min" integer,
	"slippage_max" integer
);
--> statement-breakpoint
CREATE TABLE "event_citations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"as_written" text,
	"source" text COLLATE "C" NOT NULL,
	"paragraph" integer,
	"span_start" integer,
	"span_end" integer,
	"paragraph_sha256" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "event_series" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name_ar" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_types" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"label_ar" text NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"series" text COLLATE "C",
	"edition" integer,
	"period" text COLLATE "C" NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C",
	"name_ar" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"note" text,
	CONSTRAINT "events_series_edition_unique" UNIQUE("series","edition")
);
--> statement-breakpoint
CREATE TABLE "facilities" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C",
	"name_ar" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"note" text,
	"status" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facility_changes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"facility" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C",
	"period_first" date,
	"period_last" date,
	"due" text COLLATE "C",
	"due_first" date,
	"due_last" date,
	"as_written" text,
	"source" text COLLATE "C" NOT NULL,
	"paragraph" integer,
	"span_start" integer,
	"span_end" integer,
	"paragraph_sha256" text,
	"note" text,
	"known_on" date NOT NULL,
	"effective_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facility_types" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"label_ar" text NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "commitment_statements" ADD CONSTRAINT "commitment_statements_commitment_commitments_slug_fk" FOREIGN KEY ("commitment") REFERENCES "public"."commitments"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_statements" ADD CONSTRAINT "commitment_statements_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_statements" ADD CONSTRAINT "commitment_statements_source_sources_slug_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_place_places_slug_fk" FOREIGN KEY ("place") REFERENCES "public"."places"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_facility_facilities_slug_fk" FOREIGN KEY ("facility") REFERENCES "public"."facilities"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_event_events_slug_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_indicator_indicators_code_fk" FOREIGN KEY ("indicator") REFERENCES "public"."indicators"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_citations" ADD CONSTRAINT "event_citations_event_events_slug_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_citations" ADD CONSTRAINT "event_citations_source_sources_slug_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_type_event_types_code_fk" FOREIGN KEY ("type") REFERENCES "public"."event_types"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_series_event_series_code_fk" FOREIGN KEY ("series") REFERENCES "public"."event_series"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_place_places_slug_fk" FOREIGN KEY ("place") REFERENCES "public"."places"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_type_facility_types_code_fk" FOREIGN KEY ("type") REFERENCES "public"."facility_types"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_place_places_slug_fk" FOREIGN KEY ("place") REFERENCES "public"."places"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facility_changes" ADD CONSTRAINT "facility_changes_facility_facilities_slug_fk" FOREIGN KEY ("facility") REFERENCES "public"."facilities"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facility_changes" ADD CONSTRAINT "facility_changes_source_sources_slug_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitment_statements_commitment_index" ON "commitment_statements" USING btree ("commitment");--> statement-breakpoint
CREATE INDEX "commitment_statements_source_index" ON "commitment_statements" USING btree ("source");--> statement-breakpoint
CREATE INDEX "commitments_facility_index" ON "commitments" USING btree ("facility");--> statement-breakpoint
CREATE INDEX "commitments_event_index" ON "commitments" USING btree ("event");--> statement-breakpoint
CREATE INDEX "commitments_indicator_index" ON "commitments" USING btree ("indicator");--> statement-breakpoint
CREATE INDEX "event_citations_event_index" ON "event_citations" USING btree ("event");--> statement-breakpoint
CREATE INDEX "event_citations_source_index" ON "event_citations" USING btree ("source");--> statement-breakpoint
CREATE INDEX "events_type_index" ON "events" USING btree ("type");--> statement-breakpoint
CREATE INDEX "events_place_index" ON "events" USING btree ("place");--> statement-breakpoint
CREATE INDEX "facilities_type_index" ON "facilities" USING btree ("type");--> statement-breakpoint
CREATE INDEX "facilities_place_index" ON "facilities" USING btree ("place");--> statement-breakpoint
CREATE INDEX "facility_changes_facility_index" ON "facility_changes" USING btree ("facility");--> statement-breakpoint
CREATE INDEX "facility_changes_source_index" ON "facility_changes" USING btree ("source");