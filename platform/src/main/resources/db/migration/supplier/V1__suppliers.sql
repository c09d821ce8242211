
-- A supplier as the directory shows it: the whole profile, and beside it what it is searched by.
create table supplier.supplier (
    id            uuid primary key,
    jurisdiction  text not null,
    identifier    text,
    profile       jsonb not null,
    fingerprint   text not null,
    updated_at    timestamptz not null,
    -- the transaction that wrote this state: the change log
    changed_xid   xid8 not null default pg_current_xact_id(),

    name_folded   text not null,
    words         tsvector not null,
    kinds         text[] not null,
    families      text[] not null,
    activities    text[] not null,
    groups        text[] not null,
    services      text[] not null,
    -- where its sites are: each commune with all its larger places
    site_areas    text[] not null,
    regions       text[] not null,
    -- where it works: places that it serves wholly, and larger places in which it serves a part
    serves        text[] not null,
    touches       text[] not null,
    zones         text[] not null,
    turnover      text,
    headcount     text,
    lat           double precision,
    lon           double precision
);
create unique index supplier_identifier on supplier.supplier (jurisdiction, identifier) where identifier is not null;
create index supplier_identifier_prefix on supplier.supplier (identifier text_pattern_ops);
create index supplier_changed on supplier.supplier (changed_xid);
create index supplier_words on supplier.supplier using gin (words);
create index supplier_name_trigrams on supplier.supplier using gin (name_folded public.gin_trgm_ops);
create index supplier_kinds on supplier.supplier using gin (kinds);
create index supplier_activities on supplier.supplier using gin (activities);
create index supplier_groups on supplier.supplier using gin (groups);
create index supplier_site_areas on supplier.supplier using gin (site_areas);
create index supplier_serves on supplier.supplier using gin (serves);
create index supplier_touches on supplier.supplier using gin (touches);

-- Circles in which a supplier works, around its sites.
create table supplier.radius (
    supplier_id uuid not null references supplier.supplier on delete cascade,
    lat         double precision not null,
    lon         double precision not null,
    km          double precision not null
);
create index radius_supplier on supplier.radius (supplier_id);

create table supplier.accreditation (
    supplier_id uuid not null references supplier.supplier on delete cascade,
    kind        text,
    name        text not null,
    valid_from  date,
    valid_to    date
);
create index accreditation_supplier on supplier.accreditation (supplier_id);

-- What each source says about a supplier; its profile joins them.
create table supplier.source_record (
    source       text not null,
    source_key   text not null,
    supplier_id  uuid not null references supplier.supplier deferrable initially deferred,
    jurisdiction text not null,
    identifier   text,
    draft        jsonb not null,
    fingerprint  text not null,
    received_at  timestamptz not null,
    primary key (source, source_key)
);
create index source_record_supplier on supplier.source_record (supplier_id);
create index source_record_identifier on supplier.source_record (identifier, jurisdiction) where identifier is not null;

-- Suppliers that went out, for those who follow the change log.
create table supplier.removed (
    id          uuid primary key,
    changed_xid xid8 not null default pg_current_xact_id()
);
