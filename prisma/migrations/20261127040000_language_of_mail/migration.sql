-- E-mails are in the language that the person chose.
alter table notice_choice add column language text not null default 'en'
  check (language in ('en', 'es', 'ru', 'uk', 'fr', 'ar'));
