-- Reminders that were posted, so that each is posted once.
create table supplier.reminder (
    supplier_id uuid not null references supplier.supplier on delete cascade,
    kind        text not null,
    name        text not null,
    valid_to    date not null,
    days        int not null,
    at          timestamptz not null,
    primary key (supplier_id, kind, name, valid_to, days)
);
