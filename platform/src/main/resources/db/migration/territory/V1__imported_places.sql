
-- Rises with every change below, so that other processes know that their memory is old.
create table territory.revision (
    single boolean primary key default true check (single),
    number bigint not null
);
insert into territory.revision (number) values (1);

-- Centres of communes (import communes), before the packaged ones.
create table territory.commune_point (
    code text primary key,
    lat double precision not null check (lat between -90 and 90),
    lon double precision not null check (lon between -180 and 180)
);

-- Zones of public policy (import zones).
create table territory.zone (
    kind text not null,
    code text not null,
    name text not null,
    level text,
    partly boolean not null,
    valid_from date not null,
    valid_to date,
    communes text[] not null,
    -- well-known binary, longitude and latitude in WGS84; null: known by its communes only
    outline bytea,
    primary key (kind, code)
);
