CREATE TABLE "search_documents" (
	"type" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"labels" text[] NOT NULL,
	"stems" text[] NOT NULL,
	"spelling" text NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "search_documents_type_key_pk" PRIMARY KEY("type","key")
);
--> statement-breakpoint
CREATE INDEX "search_documents_words_index" ON "search_documents" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_documents_spelling_index" ON "search_documents" USING gin ("spelling" gin_trgm_ops);