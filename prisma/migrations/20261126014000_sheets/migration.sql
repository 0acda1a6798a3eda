-- CreateTable
CREATE TABLE "sheet_row" (
    "key" BYTEA NOT NULL,
    "claim_id" UUID NOT NULL,

    CONSTRAINT "sheet_row_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "sheet_row_claim_id_idx" ON "sheet_row"("claim_id");

-- AddForeignKey
ALTER TABLE "sheet_row" ADD CONSTRAINT "sheet_row_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- What a claim was made of stays known, so that the same sheet makes nothing twice.
create trigger aa_kept before update or delete on sheet_row for each row execute function forbid();
create trigger aa_kept_whole before truncate on sheet_row for each statement execute function forbid();
grant select, insert on sheet_row to ss_app;
