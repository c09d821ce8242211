
-- Files that people hand in; their bytes lie outside, under the id.
create table file.file (
    id          uuid primary key,
    owner       uuid not null,
    name        text not null,
    media_type  text not null,
    size        bigint not null,
    sha256      bytea not null,
    uploaded_by uuid,
    uploaded_at timestamptz not null
);
create index file_owner on file.file (owner);
