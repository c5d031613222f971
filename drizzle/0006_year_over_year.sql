CREATE TABLE "year_over_year" (
	"series_id" integer NOT NULL,
	"year" integer NOT NULL,
	"indicator" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"breakdown" text COLLATE "C" NOT NULL,
	"verdict" text COLLATE "C" NOT NULL,
	"direction" text COLLATE "C",
	"certainty" text COLLATE "C",
	"percent" double precision,
	"points" double precision,
	"absolute" double precision,
	CONSTRAINT "year_over_year_series_id_year_pk" PRIMARY KEY("series_id","year")
);
--> statement-breakpoint
DROP INDEX "observations_period_index";--> statement-breakpoint
DROP INDEX "series_place_index";--> statement-breakpoint
CREATE INDEX "year_over_year_by_indicator" ON "year_over_year" USING btree ("year","place","breakdown","indicator");--> statement-breakpoint
CREATE INDEX "year_over_year_by_percent" ON "year_over_year" USING btree ("year","place","breakdown",abs("percent") desc) WHERE "year_over_year"."percent" is not null;--> statement-breakpoint
CREATE INDEX "year_over_year_by_points" ON "year_over_year" USING btree ("year","place","breakdown",abs("points") desc) WHERE "year_over_year"."points" is not null;--> statement-breakpoint
CREATE INDEX "year_over_year_by_absolute" ON "year_over_year" USING btree ("year","place","breakdown",abs("absolute") desc) WHERE "year_over_year"."absolute" is not null;--> statement-breakpoint
CREATE INDEX "observations_period_series_id_index" ON "observations" USING btree ("period","series_id");--> statement-breakpoint
CREATE INDEX "series_place_breakdown_indicator_index" ON "series" USING btree ("place","breakdown","indicator");