-- A supplier's work on one lot. Supplier, notice, lot and person are known to other modules: ids only; what a list shows of the
-- notice stands here as it was last read.
create table bid.bid (
    id             uuid primary key,
    supplier       uuid not null,
    notice         uuid not null,
    lot            uuid not null,
    lot_number     text not null,
    title          text not null,
    lot_title      text not null,
    buyer          text not null,
    value          numeric(20, 2),
    value_currency text,
    law            text not null,
    deadline       timestamptz,
    cancelled      boolean not null default false,
    stage          text not null check (stage in
        ('TO_STUDY', 'GO', 'NO_GO', 'PREPARING', 'SUBMITTED', 'WON', 'LOST', 'DROPPED')),
    person         uuid,
    visit_at       timestamptz,
    answers        jsonb not null default '{}',
    result         jsonb,
    referenced     boolean not null default false,
    version        bigint not null default 1,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    unique (supplier, lot)
);
create index bid_notice on bid.bid (notice);
create index bid_person on bid.bid (person) where person is not null;

-- Who did what and when; only the person is taken out, when its account is erased.
create table bid.step (
    id      bigint generated always as identity primary key,
    bid     uuid not null references bid.bid,
    at      timestamptz not null,
    person  uuid,
    what    text not null,
    stage   text not null,
    details jsonb not null default '{}'
);
create index step_bid on bid.step (bid, id);
create index step_person on bid.step (person) where person is not null;

create function bid.step_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.person is null
        and (new.id, new.bid, new.at, new.what, new.stage, new.details)
            is not distinct from (old.id, old.bid, old.at, old.what, old.stage, old.details) then
        return new;
    end if;
    raise exception 'the steps of a bid are append-only';
end $$;
create trigger step_append_only before update or delete on bid.step
    for each row execute function bid.step_is_append_only();

-- Reminders that were posted: each of one bid, of one kind and for one date, once.
create table bid.reminder (
    bid     uuid not null references bid.bid,
    kind    text not null,
    about   timestamptz not null,
    sent_at timestamptz not null,
    primary key (bid, kind, about)
);

-- Which of a supplier's files is which document of a response; those of one bid alone name it.
create table bid.piece (
    file     uuid primary key,
    supplier uuid not null,
    document text not null,
    bid      uuid references bid.bid,
    until    date,
    noted_at timestamptz not null
);
create index piece_supplier on bid.piece (supplier);

-- Addresses of calendars that need no signing in: only a hash of each is kept.
create table bid.calendar (
    supplier   uuid not null,
    person     uuid not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    primary key (supplier, person)
);
