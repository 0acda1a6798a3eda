-- AlterTable
ALTER TABLE "newsroom" ADD COLUMN     "decide_all" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "decided_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "embargoed_until" TIMESTAMPTZ,
ADD COLUMN     "external_id" TEXT,
ADD COLUMN     "open_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sentence_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'usable',
ADD COLUMN     "url_key" TEXT;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "blocks" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "feed_id" UUID,
ADD COLUMN     "original_id" UUID,
ADD COLUMN     "source_address" TEXT;

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "text_changed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "anchor" ADD COLUMN     "confirmed_at" TIMESTAMPTZ,
ADD COLUMN     "from_id" UUID,
ADD COLUMN     "quote" TEXT,
ADD COLUMN     "score" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "public_claim" ADD COLUMN     "shown_from" TIMESTAMPTZ NOT NULL DEFAULT '-infinity'::timestamptz;

-- CreateTable
CREATE TABLE "original" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sha256" BYTEA NOT NULL,
    "media_type" TEXT NOT NULL,
    "name" TEXT,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "original_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "batch_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT,
    "article_id" UUID,
    "original_id" UUID,
    "problem" TEXT,
    "place" TEXT,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "result" JSONB NOT NULL DEFAULT '{}',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "url" TEXT NOT NULL,
    "url_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "every_minutes" INTEGER NOT NULL DEFAULT 30,
    "etag" TEXT,
    "last_modified" TEXT,
    "next_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_looked_at" TIMESTAMPTZ,
    "last_new_at" TIMESTAMPTZ,
    "fails" INTEGER NOT NULL DEFAULT 0,
    "last_problem" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_item" (
    "feed_id" UUID NOT NULL,
    "guid" TEXT NOT NULL,
    "seen_hash" BYTEA NOT NULL,
    "article_id" UUID,
    "problem" TEXT,
    "seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feed_item_pkey" PRIMARY KEY ("feed_id","guid")
);

-- CreateTable
CREATE TABLE "sentence_decision" (
    "article_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "sentence" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "suggestion" JSONB,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sentence_decision_pkey" PRIMARY KEY ("article_id","hash")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "article_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reasons" TEXT[],
    "maker" TEXT NOT NULL,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("article_id","revision","ordinal")
);

-- CreateTable
CREATE TABLE "margin_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "article_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "author" TEXT,
    "body" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "health" TEXT NOT NULL DEFAULT 'exact',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "margin_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet_mapping" (
    "header_key" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sheet_mapping_pkey" PRIMARY KEY ("header_key")
);

-- CreateTable
CREATE TABLE "job" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "run_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ,
    "last_problem" TEXT,
    "failed_at" TIMESTAMPTZ,
    "dedupe" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "original_sha256_key" ON "original"("sha256");

-- CreateIndex
CREATE INDEX "intake_batch_id_idx" ON "intake"("batch_id");

-- CreateIndex
CREATE INDEX "intake_created_by_created_at_id_idx" ON "intake"("created_by", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "feed_url_key_key" ON "feed"("url_key");

-- CreateIndex
CREATE INDEX "feed_next_at_idx" ON "feed"("next_at");

-- CreateIndex
CREATE INDEX "margin_note_article_id_start_idx" ON "margin_note"("article_id", "start");

-- CreateIndex
CREATE UNIQUE INDEX "job_dedupe_key" ON "job"("dedupe");

-- CreateIndex
CREATE INDEX "job_run_at_idx" ON "job"("run_at");

-- CreateIndex
CREATE UNIQUE INDEX "article_external_id_key" ON "article"("external_id");

-- CreateIndex
CREATE INDEX "article_url_key_idx" ON "article"("url_key");

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "original"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "original"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "feed_item" ADD CONSTRAINT "feed_item_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "feed_item" ADD CONSTRAINT "feed_item_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sentence_decision" ADD CONSTRAINT "sentence_decision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "margin_note" ADD CONSTRAINT "margin_note_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- An anchor is for the wording of the claim that it was made for: so far the very words that stand there.
ALTER TABLE "anchor" DISABLE TRIGGER aa_kept;
UPDATE "anchor" SET "quote" = "exact";
ALTER TABLE "anchor" ENABLE TRIGGER aa_kept;
ALTER TABLE "anchor" ALTER COLUMN "quote" SET NOT NULL;
