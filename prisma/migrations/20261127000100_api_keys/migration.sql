-- Keys by which other programs call the API in a person's name. Only the hash of each is kept.
CREATE TABLE "api_key" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "start" TEXT NOT NULL,
    "per_minute" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "last_used_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "api_key_token_hash_key" ON "api_key"("token_hash");
CREATE INDEX "api_key_owner_id_idx" ON "api_key"("owner_id");

ALTER TABLE "api_key" ADD CONSTRAINT "api_key_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table api_key
  add check (name <> ''),
  add check (role in ('checker', 'editor', 'admin')),
  add check (scope in ('read', 'write')),
  add check (octet_length(token_hash) = 32),
  add check (per_minute between 1 and 600);

create trigger aa_kept_whole before truncate on api_key for each statement execute function forbid();

grant select, insert on api_key to ss_app;
grant update (last_used_at, revoked_at) on api_key to ss_app;
