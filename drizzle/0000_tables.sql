CREATE TABLE "breakdown_dimensions" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"label_ar" text NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "breakdown_members" (
	"dimension" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"label_ar" text NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL,
	CONSTRAINT "breakdown_members_dimension_code_pk" PRIMARY KEY("dimension","code")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"series_id" integer NOT NULL,
	"base" text COLLATE "C" NOT NULL,
	"base_first" date NOT NULL,
	"base_last" date NOT NULL,
	"target" text COLLATE "C" NOT NULL,
	"target_first" date NOT NULL,
	"target_last" date NOT NULL,
	"measure" text COLLATE "C" NOT NULL,
	"value" double precision,
	"qualifier" text COLLATE "C",
	"ulp" double precision,
	"trend" text COLLATE "C",
	"as_written" text NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"paragraph" integer,
	"span_start" integer,
	"span_end" integer,
	"paragraph_sha256" text,
	"report" text COLLATE "C",
	"note" text,
	"known_on" date NOT NULL,
	"verdict" text COLLATE "C" NOT NULL,
	"gap" double precision,
	"implied_base_min" double precision,
	"implied_base_max" double precision
);
--> statement-breakpoint
CREATE TABLE "dataset" (
	"edition" text COLLATE "C" PRIMARY KEY NOT NULL,
	"issued" timestamp with time zone NOT NULL,
	"loaded_at" timestamp with time zone NOT NULL,
	"rules" integer NOT NULL,
	"name_ar" text,
	"name_fr" text,
	"name_en" text NOT NULL,
	"license" text NOT NULL,
	"institution" text COLLATE "C" NOT NULL,
	"languages" text[] NOT NULL,
	"changelog" text[] NOT NULL,
	"counts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"institution" text COLLATE "C" NOT NULL,
	"unit" text COLLATE "C" NOT NULL,
	"decimals" integer NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"additive" boolean NOT NULL,
	"desired_direction" text COLLATE "C" NOT NULL,
	"label_ar" text NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL,
	"definition_ar" text NOT NULL,
	"definition_fr" text NOT NULL,
	"definition_en" text NOT NULL,
	"notes" text[] NOT NULL,
	"event_series" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "institutions" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name_ar" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"url" text
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"text_ar" text NOT NULL,
	"text_fr" text NOT NULL,
	"text_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"series_id" integer NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"reading_id" text COLLATE "C" NOT NULL,
	"flags" text[] NOT NULL,
	CONSTRAINT "observations_series_id_period_pk" PRIMARY KEY("series_id","period")
);
--> statement-breakpoint
CREATE TABLE "places" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"parent" text COLLATE "C",
	"name_ar" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"series_id" integer NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"value" double precision NOT NULL,
	"low" double precision,
	"high" double precision,
	"qualifier" text COLLATE "C" NOT NULL,
	"ulp" double precision NOT NULL,
	"unit" text COLLATE "C" NOT NULL,
	"as_written" text NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"paragraph" integer,
	"span_start" integer,
	"span_end" integer,
	"paragraph_sha256" text,
	"report" text COLLATE "C",
	"population" text COLLATE "C",
	"partial" boolean NOT NULL,
	"set_aside" text COLLATE "C",
	"note" text,
	"known_on" date NOT NULL,
	"date_derived" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"institution" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"period_first" date NOT NULL,
	"period_last" date NOT NULL,
	"issued" text COLLATE "C",
	"issued_on" date NOT NULL,
	"cut_off" date,
	"title_ar" text,
	"title_fr" text,
	"title_en" text
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" integer PRIMARY KEY NOT NULL,
	"indicator" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"breakdown" text COLLATE "C" NOT NULL,
	CONSTRAINT "series_indicator_place_breakdown_unique" UNIQUE("indicator","place","breakdown")
);
--> statement-breakpoint
CREATE TABLE "series_breaks" (
	"id" integer PRIMARY KEY NOT NULL,
	"indicator" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C",
	"breakdown" text COLLATE "C",
	"at" text COLLATE "C" NOT NULL,
	"at_first" date NOT NULL,
	"at_last" date NOT NULL,
	"reason_ar" text NOT NULL,
	"reason_fr" text NOT NULL,
	"reason_en" text NOT NULL,
	"source" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"publisher" text NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"published" text COLLATE "C",
	"published_first" date,
	"published_last" date,
	"report" text COLLATE "C",
	"report_year" integer,
	"title_ar" text,
	"title_fr" text,
	"title_en" text,
	"url" text,
	"sha256" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"label_ar" text NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "units" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"label_ar" text NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL,
	"symbol" text,
	"signed" boolean NOT NULL,
	"percent" boolean NOT NULL,
	"one_en" text NOT NULL,
	"other_en" text NOT NULL,
	"one_fr" text NOT NULL,
	"other_fr" text NOT NULL,
	"one_ar" text NOT NULL,
	"two_ar" text NOT NULL,
	"few_ar" text NOT NULL,
	"many_ar" text NOT NULL,
	"other_ar" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "breakdown_members" ADD CONSTRAINT "breakdown_members_dimension_breakdown_dimensions_code_fk" FOREIGN KEY ("dimension") REFERENCES "public"."breakdown_dimensions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_source_sources_slug_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_report_reports_slug_fk" FOREIGN KEY ("report") REFERENCES "public"."reports"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_institution_institutions_code_fk" FOREIGN KEY ("institution") REFERENCES "public"."institutions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_topic_topics_code_fk" FOREIGN KEY ("topic") REFERENCES "public"."topics"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_institution_institutions_code_fk" FOREIGN KEY ("institution") REFERENCES "public"."institutions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_reading_id_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_parent_places_slug_fk" FOREIGN KEY ("parent") REFERENCES "public"."places"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_source_sources_slug_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_report_reports_slug_fk" FOREIGN KEY ("report") REFERENCES "public"."reports"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_set_aside_notes_code_fk" FOREIGN KEY ("set_aside") REFERENCES "public"."notes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_institution_institutions_code_fk" FOREIGN KEY ("institution") REFERENCES "public"."institutions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_indicator_indicators_code_fk" FOREIGN KEY ("indicator") REFERENCES "public"."indicators"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_place_places_slug_fk" FOREIGN KEY ("place") REFERENCES "public"."places"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_breaks" ADD CONSTRAINT "series_breaks_indicator_indicators_code_fk" FOREIGN KEY ("indicator") REFERENCES "public"."indicators"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_breaks" ADD CONSTRAINT "series_breaks_place_places_slug_fk" FOREIGN KEY ("place") REFERENCES "public"."places"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_breaks" ADD CONSTRAINT "series_breaks_source_sources_slug_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_report_reports_slug_fk" FOREIGN KEY ("report") REFERENCES "public"."reports"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claims_series_id_base_target_index" ON "claims" USING btree ("series_id","base","target");--> statement-breakpoint
CREATE INDEX "claims_source_index" ON "claims" USING btree ("source");--> statement-breakpoint
CREATE INDEX "claims_report_index" ON "claims" USING btree ("report");--> statement-breakpoint
CREATE INDEX "observations_period_index" ON "observations" USING btree ("period");--> statement-breakpoint
CREATE INDEX "observations_reading_id_index" ON "observations" USING btree ("reading_id");--> statement-breakpoint
CREATE INDEX "places_parent_index" ON "places" USING btree ("parent");--> statement-breakpoint
CREATE INDEX "readings_series_id_period_index" ON "readings" USING btree ("series_id","period");--> statement-breakpoint
CREATE INDEX "readings_source_index" ON "readings" USING btree ("source");--> statement-breakpoint
CREATE INDEX "readings_report_index" ON "readings" USING btree ("report");--> statement-breakpoint
CREATE INDEX "readings_known_on_index" ON "readings" USING btree ("known_on");--> statement-breakpoint
CREATE INDEX "series_place_index" ON "series" USING btree ("place");--> statement-breakpoint
CREATE INDEX "series_breaks_indicator_index" ON "series_breaks" USING btree ("indicator");--> statement-breakpoint
CREATE INDEX "sources_report_index" ON "sources" USING btree ("report");