ALTER TABLE "observations" DROP CONSTRAINT "observations_series_id_series_id_fk";
--> statement-breakpoint
ALTER TABLE "observations" DROP CONSTRAINT "observations_reading_id_readings_id_fk";
--> statement-breakpoint
ALTER TABLE "readings" DROP CONSTRAINT "readings_series_id_series_id_fk";
--> statement-breakpoint
ALTER TABLE "readings" DROP CONSTRAINT "readings_unit_units_code_fk";
--> statement-breakpoint
ALTER TABLE "readings" DROP CONSTRAINT "readings_source_sources_slug_fk";
--> statement-breakpoint
ALTER TABLE "readings" DROP CONSTRAINT "readings_report_reports_slug_fk";
--> statement-breakpoint
ALTER TABLE "readings" DROP CONSTRAINT "readings_set_aside_notes_code_fk";
