-- What a supplier said of a lot that was proposed to it. Supplier, notice and lot are known to other modules: ids only.
create table matching.opinion (
    supplier uuid not null,
    notice   uuid not null,
    lot      uuid not null,
    verdict  text not null check (verdict in ('INTERESTED', 'NOT_FOR_ME')),
    reason   text,
    given_at timestamptz not null,
    primary key (supplier, lot),
    check ((verdict = 'NOT_FOR_ME') = (reason is not null))
);
