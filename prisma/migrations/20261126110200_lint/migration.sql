-- How strict the newsroom is with each check of a claim, where it is not as strict as we propose.
ALTER TABLE "newsroom" ADD COLUMN "lint" JSONB NOT NULL DEFAULT '{}';

alter table newsroom add check (jsonb_typeof(lint) = 'object' and octet_length(lint::text) <= 4096);
drop trigger recorded on newsroom;
create constraint trigger recorded after update on newsroom deferrable initially deferred for each row
  when ((old.name, old.url, old.email, old.about, old.corrections_policy, old.quorum, old.quorum_high, old.public_names, old.decide_all, old.lint, old.version)
    is distinct from (new.name, new.url, new.email, new.about, new.corrections_policy, new.quorum, new.quorum_high, new.public_names, new.decide_all, new.lint, new.version))
  execute function recorded('newsroom', '');
