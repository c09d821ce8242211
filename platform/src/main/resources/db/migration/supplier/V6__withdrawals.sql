-- What is withdrawn stays here, for its people and for who may bring it back, but leaves the directory, the search and the matching.
alter table supplier.supplier add column withdrawn boolean not null default false;

create table supplier.withdrawal (
    supplier_id     uuid primary key references supplier.supplier on delete cascade,
    why             text not null,
    message         text,
    at              timestamptz not null,
    by_id           uuid not null,
    -- when its people asked that it come back
    return_asked_at timestamptz
);
