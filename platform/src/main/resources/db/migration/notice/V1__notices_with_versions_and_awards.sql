
create sequence notice.version_ids;

-- A notice as its newest version says; everything that is searched for is a column, the rest stands in versions.content.
create table notice.notices (
    id uuid primary key,
    source text not null,
    source_id text not null,
    version_id bigint not null,
    procedure_id text,
    form text not null,
    nature text not null,
    status text not null,
    title text not null,
    buyer_name text not null,
    buyer_identifier text,
    jurisdiction text,
    country text not null,
    published_on date,
    deadline timestamptz,
    -- when the last lot closes; infinity when a lot names no deadline
    open_until timestamptz not null,
    words tsvector not null,
    -- set when a late correction showed that two notices were one
    merged_into uuid references notice.notices,
    changed_xid xid8 not null default pg_current_xact_id()
);
create unique index notices_source_id on notice.notices (source, source_id) where merged_into is null;
create index notices_changed on notice.notices (changed_xid);
create index notices_open on notice.notices (open_until)
    where form = 'COMPETITION' and status = 'PUBLISHED' and merged_into is null;
create index notices_published on notice.notices (published_on desc nulls last);
create index notices_procedure on notice.notices (procedure_id) where procedure_id is not null;
create index notices_buyer on notice.notices (buyer_identifier) where buyer_identifier is not null;
create index notices_words on notice.notices using gin (words);

-- Every id that a source ever gave to a notice or to one of its corrections.
create table notice.source_ids (
    source text not null,
    source_id text not null,
    notice_id uuid not null references notice.notices deferrable initially deferred,
    primary key (source, source_id)
);
create index source_ids_any_source on notice.source_ids (source_id);

create table notice.versions (
    id bigint primary key,
    notice_id uuid not null references notice.notices deferrable initially deferred,
    source text not null,
    source_id text not null,
    version text not null,
    replaces text,
    published_on date,
    received_at timestamptz not null,
    fingerprint bytea not null,
    raw bytea not null,
    content jsonb not null,
    unique (source, source_id, version)
);
comment on column notice.versions.raw is 'the record as it came, gzip';
create index versions_notice on notice.versions (notice_id);

create table notice.lots (
    id uuid primary key,
    notice_id uuid not null references notice.notices deferrable initially deferred,
    number text not null,
    -- false for a lot that the newest version no longer has
    current boolean not null,
    reservation text,
    -- AreaId of each place and of every larger place around it
    areas text[] not null,
    -- each CPV code cut at 2, 3 … 8 digits
    cpv text[] not null,
    value numeric(20, 2),
    currency text,
    unique (notice_id, number)
);
create index lots_areas on notice.lots using gin (areas);
create index lots_cpv on notice.lots using gin (cpv);
create index lots_reservation on notice.lots (reservation) where reservation is not null;

create table notice.awards (
    id uuid primary key,
    source text not null,
    source_id text not null,
    version text not null,
    fingerprint bytea not null,
    notice_id uuid references notice.notices,
    procedure_id text,
    buyer_identifier text,
    cpv text,
    amount numeric(20, 2),
    currency text,
    notified_on date,
    areas text[] not null,
    content jsonb not null,
    changed_xid xid8 not null default pg_current_xact_id(),
    unique (source, source_id)
);
create index awards_notice on notice.awards (notice_id) where notice_id is not null;
create index awards_procedure on notice.awards (procedure_id) where procedure_id is not null;
create index awards_buyer on notice.awards (buyer_identifier) where buyer_identifier is not null;
create index awards_cpv on notice.awards (cpv text_pattern_ops) where cpv is not null;
create index awards_notified on notice.awards (notified_on);

create table notice.award_winners (
    award_id uuid not null references notice.awards on delete cascade,
    position int not null,
    name text not null,
    identifier text,
    scheme text,
    primary key (award_id, position)
);
create index award_winners_identifier on notice.award_winners (identifier text_pattern_ops) where identifier is not null;
