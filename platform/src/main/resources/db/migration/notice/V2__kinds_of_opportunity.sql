alter table notice.notices
    add column kind text not null default 'PUBLIC_NOTICE',
    add column cooperation text,
    add column procedure_name text;
update notice.notices set kind = 'PRIVATE_CONTRACT' where source = 'private';
update notice.notices n set procedure_name = v.content ->> 'procedure' from notice.versions v where v.id = n.version_id;
create index notices_kind on notice.notices (kind) where kind <> 'PUBLIC_NOTICE';
create index notices_procedure_name on notice.notices (procedure_name) where procedure_name is not null;
create index notices_buyer_name on notice.notices using gin (public.fold(buyer_name) public.gin_trgm_ops);
