-- Momentary groupings. Suppliers, notices, needs and persons are known to other modules: ids only; what lists show of the notice or
-- need stands here as it was last read.
create table consortium.consortium (
    id         uuid primary key,
    founder    uuid not null,
    notice     uuid,
    need       uuid,
    -- the lots that are answered: [{"lot": "…", "number": "1", "title": "…"}]
    lots       jsonb not null,
    title      text not null,
    buyer      text not null,
    law        text not null,
    deadline   timestamptz,
    form       text not null check (form in ('CONJOINT', 'CONJOINT_SOLIDARY_LEAD', 'SOLIDARY')),
    state      text not null check (state in ('FORMING', 'FILED', 'WON', 'LOST', 'ENDED')),
    -- what is asked, line by line, with a volume
    cells      jsonb not null,
    filed_at   timestamptz,
    version    bigint not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    check ((notice is null) <> (need is null))
);
create index consortium_notice on consortium.consortium (notice) where notice is not null;

create table consortium.member (
    consortium  uuid not null references consortium.consortium on delete cascade,
    supplier    uuid not null,
    position    int not null,
    role        text not null check (role in ('LEAD', 'PARTNER', 'SUBCONTRACTOR')),
    state       text not null check (state in ('PROPOSED', 'INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'REMOVED')),
    expected    text not null default '',
    -- how much of each line it does: {"line": volume}
    parts       jsonb not null default '{}',
    -- what is offered while it is invited, what is agreed once it has accepted
    share       numeric(5, 2) check (share between 0 and 100),
    price       numeric(15, 2) check (price >= 0),
    -- who takes care of it in the enterprise
    person      uuid,
    invited_at  timestamptz,
    answer_by   date,
    reminded_at timestamptz,
    answered_at timestamptz,
    -- why it declined, left or was taken out
    words       text not null default '',
    primary key (consortium, supplier)
);
create index member_supplier on consortium.member (supplier);
create index member_person on consortium.member (person) where person is not null;
create unique index member_one_lead on consortium.member (consortium) where role = 'LEAD' and state = 'ACCEPTED';

-- Share and price as one side proposes them to the other.
create table consortium.proposal (
    id         bigint generated always as identity primary key,
    consortium uuid not null references consortium.consortium on delete cascade,
    supplier   uuid not null,
    by_lead    boolean not null,
    share      numeric(5, 2),
    price      numeric(15, 2),
    words      text not null default '',
    state      text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'REPLACED')),
    -- null for a link in a mail whose person is gone, and once the account is erased
    person     uuid,
    at         timestamptz not null
);
create index proposal_member on consortium.proposal (consortium, supplier, id);
create index proposal_person on consortium.proposal (person) where person is not null;
create unique index proposal_one_open on consortium.proposal (consortium, supplier) where state = 'OPEN';

-- Who did what and when; only the person is taken out, when its account is erased.
create table consortium.step (
    id         bigint generated always as identity primary key,
    consortium uuid not null references consortium.consortium on delete cascade,
    at         timestamptz not null,
    person     uuid,
    -- the enterprise that it is about; null for the grouping itself
    supplier   uuid,
    what       text not null,
    details    jsonb not null default '{}'
);
create index step_consortium on consortium.step (consortium, id);
create index step_person on consortium.step (person) where person is not null;

create function consortium.step_is_append_only() returns trigger language plpgsql as $$
begin
    if new.person is null
        and (new.id, new.consortium, new.at, new.supplier, new.what, new.details)
            is not distinct from (old.id, old.consortium, old.at, old.supplier, old.what, old.details) then
        return new;
    end if;
    raise exception 'the steps of a grouping are append-only';
end $$;
create trigger step_append_only before update on consortium.step
    for each row execute function consortium.step_is_append_only();

create function consortium.step_stays() returns trigger language plpgsql as $$
begin
    -- Steps go with their grouping only.
    if exists (select from consortium.consortium c where c.id = old.consortium) then
        raise exception 'the steps of a grouping are append-only';
    end if;
    return old;
end $$;
create trigger step_stays before delete on consortium.step
    for each row execute function consortium.step_stays();
