-- Addresses of other programs that are told of what becomes public, and each message to them.
CREATE TABLE "webhook" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "owner_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "secret" TEXT NOT NULL,
    "secret_before" TEXT,
    "secret_before_until" TIMESTAMPTZ,
    "failing_since" TIMESTAMPTZ,
    "disabled_at" TIMESTAMPTZ,
    "disabled_why" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "webhook_delivery" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "webhook_id" UUID NOT NULL,
    "event_id" BIGINT,
    "claim_id" UUID,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "answer_status" INTEGER,
    "answer" TEXT,
    "problem" TEXT,
    "next_at" TIMESTAMPTZ,
    "last_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "webhook_waiting" (
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "webhook_waiting_pkey" PRIMARY KEY ("event_id")
);

CREATE UNIQUE INDEX "webhook_delivery_webhook_id_event_id_key" ON "webhook_delivery"("webhook_id", "event_id");
CREATE INDEX "webhook_delivery_webhook_id_created_at_idx" ON "webhook_delivery"("webhook_id", "created_at" DESC);

ALTER TABLE "webhook" ADD CONSTRAINT "webhook_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

alter table webhook
  add check (url <> ''),
  add check (disabled_why in ('person', 'gone', 'failed')),
  add check ((disabled_at is null) = (disabled_why is null)),
  add check ((secret_before is null) = (secret_before_until is null));
alter table webhook_delivery
  add check (type in ('claim.published', 'claim.corrected', 'claim.retracted', 'article.text_changed', 'test')),
  add check (state in ('waiting', 'delivered', 'failed')),
  add check ((state = 'waiting') = (next_at is not null));

-- As with notices: in the order of commits no sequence can be trusted, so an event waits here until its
-- messages were made. While nobody is to be told, nothing waits.
create function webhook_waits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.type in ('claim.published', 'claim.retracted', 'article.revised')
    and exists (select from webhook where disabled_at is null) then
    insert into webhook_waiting (event_id) values (new.id);
  end if;
  return null;
end $$;
create trigger webhook_waits after insert on audit_event for each row execute function webhook_waits();

alter table notice drop constraint notice_kind_check;
alter table notice
  add check (kind in ('mention', 'reply', 'assigned', 'handed_over', 'returned', 'approved', 'published', 'retracted', 'review', 'opinion', 'expert', 'source', 'text_changed', 'report', 'due', 'webhook'));

grant select, insert, update, delete on webhook to ss_app;
grant select, insert, update, delete on webhook_delivery to ss_app;
grant select, update, delete on webhook_waiting to ss_app;
