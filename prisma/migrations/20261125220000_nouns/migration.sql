-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT true,
    "name" TEXT NOT NULL,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'checker',
    "disabled_at" TIMESTAMPTZ,
    "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ,
    "refresh_token_expires_at" TIMESTAMPTZ,
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ,

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_limit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resets_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "attempt_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "newsroom" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL DEFAULT 'Newsroom',
    "url" TEXT,
    "email" TEXT,
    "about" TEXT NOT NULL DEFAULT '',
    "corrections_policy" TEXT NOT NULL DEFAULT '',
    "quorum" INTEGER NOT NULL DEFAULT 1,
    "quorum_high" INTEGER NOT NULL DEFAULT 2,
    "public_names" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "newsroom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating_scale" (
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rating_scale_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "rating" (
    "scale_version" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "number" INTEGER,
    "tone" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "rating_pkey" PRIMARY KEY ("scale_version","code")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "byline" TEXT,
    "publisher" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "direction" TEXT NOT NULL DEFAULT 'ltr',
    "published_on" TEXT,
    "origin" TEXT NOT NULL DEFAULT 'other',
    "version" INTEGER NOT NULL DEFAULT 0,
    "revision_number" INTEGER NOT NULL DEFAULT 0,
    "public_at" TIMESTAMPTZ,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "how" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_tally" (
    "article_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "article_tally_pkey" PRIMARY KEY ("article_id","state")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'spotted',
    "version" INTEGER NOT NULL DEFAULT 0,
    "head_hash" BYTEA NOT NULL DEFAULT '\x00'::bytea,
    "content_hash" BYTEA,
    "quote" TEXT NOT NULL,
    "statement" TEXT,
    "claimant" TEXT,
    "claim_date" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'event',
    "risk" TEXT NOT NULL DEFAULT 'normal',
    "reason" TEXT,
    "rating" TEXT,
    "summary" TEXT,
    "gaps" TEXT,
    "analysis" TEXT,
    "assignee_id" UUID,
    "due_on" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,
    "submitted_by" UUID,
    "submitted_at" TIMESTAMPTZ,
    "submit_reason" TEXT,
    "returned_reason" TEXT,
    "retraction_asked_by" UUID,
    "retraction_reason" TEXT,
    "published_version" INTEGER NOT NULL DEFAULT 0,
    "retracted" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state_since" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search" tsvector,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "anchor" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "health" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "confirmed_by" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "anchor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "url" TEXT,
    "url_key" TEXT,
    "published_on" TEXT,
    "language" TEXT,
    "level" TEXT NOT NULL DEFAULT 'secondary',
    "reliability" TEXT NOT NULL DEFAULT 'F',
    "derived_from" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "stance" TEXT NOT NULL,
    "quote" TEXT,
    "locator" TEXT,
    "credibility" INTEGER NOT NULL DEFAULT 6,
    "decisive" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "parent_id" UUID,
    "body" TEXT NOT NULL,
    "mentions" UUID[] DEFAULT ARRAY[]::UUID[],
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ,
    "resolved_by" UUID,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "content" TEXT,
    "reason" TEXT,
    "reviewer_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "claim_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "first_seq" INTEGER NOT NULL,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("claim_id","person_id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "correction_class" TEXT,
    "correction" TEXT,
    "rating" TEXT NOT NULL,
    "previous_rating" TEXT,
    "content_hash" BYTEA NOT NULL,
    "snapshot" TEXT NOT NULL,
    "snapshot_hash" BYTEA NOT NULL,
    "published_by" UUID NOT NULL,
    "published_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_person" (
    "publication_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "part" TEXT NOT NULL,

    CONSTRAINT "publication_person_pkey" PRIMARY KEY ("publication_id","person_id","part")
);

-- CreateTable
CREATE TABLE "public_claim" (
    "claim_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "rating" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "first_published_at" TIMESTAMPTZ NOT NULL,
    "published_at" TIMESTAMPTZ NOT NULL,
    "search" tsvector,

    CONSTRAINT "public_claim_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "facts" TEXT NOT NULL DEFAULT '{}',
    "content_hash" BYTEA,
    "detail_hash" BYTEA,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("subject_kind","subject_id","seq")
);

-- CreateTable
CREATE TABLE "audit_detail" (
    "event_id" BIGINT NOT NULL,
    "salt" BYTEA NOT NULL,
    "texts" TEXT NOT NULL,

    CONSTRAINT "audit_detail_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "chain_head" (
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "chain_head_pkey" PRIMARY KEY ("subject_kind","subject_id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "result" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "word" (
    "word" TEXT NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "credential_person_id_idx" ON "credential"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_provider_id_account_id_key" ON "credential"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "two_factor_person_id_idx" ON "two_factor"("person_id");

-- CreateIndex
CREATE INDEX "attempt_limit_resets_at_idx" ON "attempt_limit"("resets_at");

-- CreateIndex
CREATE UNIQUE INDEX "article_slug_key" ON "article"("slug");

-- CreateIndex
CREATE INDEX "article_updated_at_id_idx" ON "article"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "revision_article_id_number_key" ON "revision"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "claim_slug_key" ON "claim"("slug");

-- CreateIndex
CREATE INDEX "claim_updated_at_id_idx" ON "claim"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claim_state_updated_at_id_idx" ON "claim"("state", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claim_assignee_id_updated_at_id_idx" ON "claim"("assignee_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claim_rating_updated_at_id_idx" ON "claim"("rating", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claim_article_id_position_id_idx" ON "claim"("article_id", "position", "id");

-- CreateIndex
CREATE INDEX "claim_state_state_since_id_idx" ON "claim"("state", "state_since", "id");

-- CreateIndex
CREATE INDEX "claim_due_on_id_idx" ON "claim"("due_on", "id");

-- CreateIndex
CREATE INDEX "anchor_claim_id_created_at_idx" ON "anchor"("claim_id", "created_at");

-- CreateIndex
CREATE INDEX "anchor_revision_id_idx" ON "anchor"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_url_key_key" ON "source"("url_key");

-- CreateIndex
CREATE INDEX "source_updated_at_id_idx" ON "source"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "source_derived_from_idx" ON "source"("derived_from");

-- CreateIndex
CREATE INDEX "evidence_claim_id_position_idx" ON "evidence"("claim_id", "position");

-- CreateIndex
CREATE INDEX "evidence_source_id_idx" ON "evidence"("source_id");

-- CreateIndex
CREATE INDEX "note_claim_id_created_at_idx" ON "note"("claim_id", "created_at");

-- CreateIndex
CREATE INDEX "note_parent_id_idx" ON "note"("parent_id");

-- CreateIndex
CREATE INDEX "review_claim_id_created_at_idx" ON "review"("claim_id", "created_at");

-- CreateIndex
CREATE INDEX "review_reviewer_id_created_at_idx" ON "review"("reviewer_id", "created_at");

-- CreateIndex
CREATE INDEX "publication_published_at_id_idx" ON "publication"("published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "publication_slug_version_idx" ON "publication"("slug", "version");

-- CreateIndex
CREATE UNIQUE INDEX "publication_claim_id_version_key" ON "publication"("claim_id", "version");

-- CreateIndex
CREATE INDEX "publication_person_person_id_idx" ON "publication_person"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "public_claim_publication_id_key" ON "public_claim"("publication_id");

-- CreateIndex
CREATE UNIQUE INDEX "public_claim_slug_key" ON "public_claim"("slug");

-- CreateIndex
CREATE INDEX "public_claim_published_at_claim_id_idx" ON "public_claim"("published_at" DESC, "claim_id" DESC);

-- CreateIndex
CREATE INDEX "public_claim_rating_published_at_claim_id_idx" ON "public_claim"("rating", "published_at" DESC, "claim_id" DESC);

-- CreateIndex
CREATE INDEX "public_claim_article_id_published_at_claim_id_idx" ON "public_claim"("article_id", "published_at" DESC, "claim_id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_actor_id_id_idx" ON "audit_event"("actor_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_id_key" ON "audit_event"("id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_scale_version_fkey" FOREIGN KEY ("scale_version") REFERENCES "rating_scale"("version") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article_tally" ADD CONSTRAINT "article_tally_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_derived_from_fkey" FOREIGN KEY ("derived_from") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "note"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication_person" ADD CONSTRAINT "publication_person_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
