-- What the statistics page starts from: moves of claims by time.
create index audit_event_claim_moves_idx on audit_event (at) where subject_kind = 'claim' and type in ('claim.moved', 'claim.published', 'claim.retracted');
create index review_return_idx on review (created_at desc, id desc) where decision = 'return';
