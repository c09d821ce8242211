-- Who meets whom, when and where: how it is made, and how it stands.
create table convention.programme (
    convention uuid primary key references convention.convention on delete cascade,
    -- what the organiser wants of it: how even the breaks are, who must or must not meet, when
    rules      jsonb not null,
    -- counts the changes of the rules and the makings
    version    bigint not null default 1,
    state      text not null check (state in ('NONE', 'MAKING', 'MADE', 'FAILED')),
    stopping   boolean not null default false,
    -- how far the making is: what it does, breaks so far, breaks that every programme has
    far        jsonb,
    -- what came of it: how good, who gets less and why; null before the first
    result     jsonb,
    made_at    timestamptz
);

create table convention.meeting (
    id         uuid primary key,
    convention uuid not null references convention.convention on delete cascade,
    buyer      uuid not null references convention.attendee on delete cascade,
    supplier   uuid not null references convention.attendee on delete cascade,
    -- the start of its slot: 2026-12-01T09:00
    slot       text not null,
    -- the name of its table; empty by video
    place      text not null,
    state      text not null check (state in ('PLANNED', 'LOST')),
    origin     text not null check (origin in ('CHOSEN', 'ADDED', 'WALK_IN')),
    -- how often it was changed since it was told first: RFC 5545 calls it so
    sequence   integer not null default 0,
    changed_at timestamptz not null,
    unique (convention, buyer, supplier)
);
create index meeting_buyer on convention.meeting (buyer);
create index meeting_supplier on convention.meeting (supplier);

-- Who is there on the day.
create table convention.presence (
    attendee   uuid primary key references convention.attendee on delete cascade,
    arrived_at timestamptz,
    -- seen not to come, or has said so
    absent_at  timestamptz,
    -- the first slot at which it is there; null from the first on
    late_until text
);

-- What was changed after the programme was told, and what that cost.
create table convention.change (
    id         bigint generated always as identity primary key,
    convention uuid not null references convention.convention on delete cascade,
    kind       text not null check (kind in ('ABSENT', 'LATE', 'THERE', 'NEWCOMER', 'WALK_IN')),
    -- whom it is about; null once erased
    attendee   uuid references convention.attendee on delete set null,
    moved      integer not null,
    lost       integer not null,
    added      integer not null,
    at         timestamptz not null
);
create index change_convention on convention.change (convention, at);

-- The half of a day that somebody would like best.
alter table convention.attendee add column prefers text check (prefers in ('MORNING', 'AFTERNOON'));
