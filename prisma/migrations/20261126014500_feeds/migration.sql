-- AlterTable
ALTER TABLE "feed" ADD COLUMN     "started_at" TIMESTAMPTZ,
ADD COLUMN     "found" JSONB;

-- AlterTable
ALTER TABLE "feed_item" ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'waiting',
ADD COLUMN     "title" TEXT,
ADD COLUMN     "url" TEXT;

-- CreateIndex
CREATE INDEX "feed_item_feed_id_state_idx" ON "feed_item"("feed_id", "state");

-- A feed is looked at on schedule only once a person has seen what it holds and said so.
ALTER TABLE "feed" ADD CHECK (NOT "active" OR "started_at" IS NOT NULL);
ALTER TABLE "feed_item" ADD CHECK ("state" IN ('waiting', 'done', 'skipped', 'failed')), ADD CHECK ("state" <> 'failed' OR "problem" <> '');
