-- What a buyer needs. Organisations, persons and files are known to other modules: ids only. What the sheet says stands as it was
-- written; what lists ask for stands beside it.
create table need.need (
    id              uuid primary key,
    organisation_id uuid not null,
    law             text not null,
    state           text not null check (state in ('DRAFT', 'WAITING', 'OPEN', 'CLOSED', 'WITHDRAWN')),
    title           text not null,
    deadline        date,
    sheet           jsonb not null,
    -- ids of the places where it is carried out, and of all larger ones: who looks after one of them may see it
    areas           text[] not null,
    -- what a facilitator says to a need that is sent back
    advice          text not null default '',
    version         bigint not null default 1,
    -- null once the person's account is erased
    changed_by      uuid,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    opened_at       timestamptz
);
create index need_organisation on need.need (organisation_id);
create index need_waiting on need.need using gin (areas) where state = 'WAITING';
create index need_changed_by on need.need (changed_by) where changed_by is not null;

-- Facilitating bodies that look at needs of their territory before suppliers see them.
create table need.moderating (
    organisation_id uuid primary key,
    since           timestamptz not null
);
