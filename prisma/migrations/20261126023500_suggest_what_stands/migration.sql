-- Articles that came in before there were suggestions: the worker ranks and counts their sentences, too.
insert into job (kind, payload)
select 'suggest', jsonb_build_object('articleId', id, 'revision', revision_number) from article where sentence_count = 0;
