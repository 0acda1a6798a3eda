-- The two short lists of what is being put right: found without a walk through every claim in work.
create index claim_recheck_idx on claim (state_since, id)
  where published_version > 0 and not retracted and state in ('checking', 'in_review', 'approved');
create index claim_retraction_idx on claim (state_since, id)
  where retraction_asked_by is not null and not retracted;
