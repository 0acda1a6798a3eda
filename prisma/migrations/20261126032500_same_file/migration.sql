-- The same file is found again by its original.
CREATE INDEX "revision_original_id_idx" ON "revision"("original_id");
