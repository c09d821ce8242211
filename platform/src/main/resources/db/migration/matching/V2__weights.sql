-- What was learned from awards, each night; the newest that was better than what stood before judges.
create table matching.weights (
    id bigint generated always as identity primary key,
    made_at timestamptz not null,
    content text not null,
    contracts int not null,
    held int not null,
    mrr double precision not null,
    mrr_before double precision not null,
    used boolean not null
);
