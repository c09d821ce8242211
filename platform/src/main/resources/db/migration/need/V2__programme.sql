-- A buyer's purchase plan as it was handed in, line by line, with what is advised. The file itself is not kept: its cells are.
create table need.programme (
    id              uuid primary key,
    organisation_id uuid not null,
    law             text not null,
    buyer           text not null,
    name            text not null,
    -- what is said of all lines that say nothing themselves; null where nothing is
    place           text,
    headings        text[] not null,
    -- which column holds what: {"TITLE": 0, "AMOUNT": 3}
    columns         jsonb not null,
    -- null once the person's account is erased
    created_by      uuid,
    created_at      timestamptz not null
);
create index programme_organisation on need.programme (organisation_id, created_at desc);
create index programme_created_by on need.programme (created_by) where created_by is not null;

create table need.programme_line (
    programme_id uuid not null references need.programme on delete cascade,
    -- of the file, so that a person finds it
    number       integer not null,
    cells        text[] not null,
    state        text not null default 'WAITING' check (state in ('WAITING', 'ADVISED', 'REFUSED')),
    -- what is advised; null while it waits and where it is refused
    way          text,
    amount       numeric(18, 2),
    advice       jsonb,
    -- why it is refused: a reason's code and values
    refusal      jsonb,
    primary key (programme_id, number)
);
create index programme_line_waiting on need.programme_line (programme_id, number) where state = 'WAITING';
