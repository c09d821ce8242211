-- Business conventions. Organisations, suppliers and persons are known to other modules: ids only.
create table convention.convention (
    id           uuid primary key,
    -- the facilitating body that holds it
    organisation uuid not null,
    law          text not null,
    state        text not null check (state in ('DRAFT', 'OPEN', 'WISHES_CLOSED', 'PUBLISHED', 'OVER', 'CANCELLED')),
    title        text not null,
    first_day    date,
    last_day     date,
    -- all that is prepared: place, days, tables, who comes in and how, deadlines, rules
    plan         jsonb not null,
    version      bigint not null default 1,
    created_at   timestamptz not null,
    changed_at   timestamptz not null
);
create index convention_organisation on convention.convention (organisation);
create index convention_ahead on convention.convention (state, first_day);

create table convention.attendee (
    id            uuid primary key,
    convention    uuid not null references convention.convention on delete cascade,
    side          text not null check (side in ('BUYER', 'SUPPLIER')),
    organisation  uuid,
    supplier      uuid,
    state         text not null check (state in ('INVITED', 'REGISTERED', 'WAITING', 'WITHDRAWN')),
    -- who wrote it; null while it is only invited, and once the account is erased
    person        uuid,
    -- who comes, as it stands on the badge
    name          text not null default '',
    video         boolean not null default false,
    -- starts of slots at which it cannot: {2026-12-01T09:00}
    cannot        text[] not null default '{}',
    -- what a buyer looks for, a few words of a supplier
    words         text not null default '',
    activities    text[] not null default '{}',
    places        text[] not null default '{}',
    version       bigint not null default 1,
    invited_at    timestamptz,
    registered_at timestamptz,
    -- that its wishes are awaited
    reminded_at   timestamptz,
    check ((side = 'BUYER') = (organisation is not null)),
    check ((side = 'SUPPLIER') = (supplier is not null))
);
create unique index attendee_organisation on convention.attendee (convention, organisation) where organisation is not null;
create unique index attendee_supplier on convention.attendee (convention, supplier) where supplier is not null;
create index attendee_of_organisation on convention.attendee (organisation) where organisation is not null;
create index attendee_of_supplier on convention.attendee (supplier) where supplier is not null;
create index attendee_person on convention.attendee (person) where person is not null;

create table convention.wish (
    convention uuid not null references convention.convention on delete cascade,
    attendee   uuid not null references convention.attendee on delete cascade,
    about      uuid not null references convention.attendee on delete cascade,
    level      text not null check (level in ('MUST', 'WANT', 'CAN', 'NO')),
    at         timestamptz not null,
    primary key (attendee, about),
    check (attendee <> about)
);
create index wish_convention on convention.wish (convention);
create index wish_about on convention.wish (about);
