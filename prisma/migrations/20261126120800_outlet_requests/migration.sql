-- Whom we asked to correct what they published or said, and what they did. For the desk and those who
-- assess the newsroom; it is no part of a claim's content.
CREATE TABLE "outlet_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "asked_of" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "contact" TEXT,
    "asked_on" DATE NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'waiting',
    "settled_on" DATE,
    "address" TEXT,
    "note" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outlet_request_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "outlet_request_claim_id_asked_on_idx" ON "outlet_request"("claim_id", "asked_on");

ALTER TABLE "outlet_request" ADD CONSTRAINT "outlet_request_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table outlet_request
  add check (asked_of <> ''),
  add check (how in ('email', 'phone', 'letter', 'in_person', 'social_media', 'other')),
  add check (outcome in ('waiting', 'corrected', 'in_part', 'removed', 'refused', 'no_answer')),
  add check ((outcome = 'waiting') = (settled_on is null)),
  add check (settled_on >= asked_on),
  add check (address ~ '^https?://');

create trigger touch after insert or update or delete on outlet_request for each row execute function touch_claim();
create trigger aa_kept_whole before truncate on outlet_request for each statement execute function forbid();

grant select, insert, update, delete on outlet_request to ss_app;
