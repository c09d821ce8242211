-- What buyers have paid, to whom, from files that they hand in. Organisations and persons are known to other modules: ids only.

-- A file of payments. Of its lines only those count that no later file says anew.
create table spend.import (
    id              uuid primary key,
    -- the order in which files came
    number          bigint generated always as identity,
    organisation_id uuid not null,
    law             text not null,
    file_name       text not null,
    file_hash       bytea not null,
    state           text not null check (state in ('ASKING', 'WAITING', 'DONE', 'FAILED')),
    -- the heads of its columns, and which of them says what
    mapping         jsonb not null,
    failure         jsonb,
    lines_read      bigint not null default 0,
    lines_taken     bigint not null default 0,
    lines_refused   bigint not null default 0,
    amount          numeric(20, 2) not null default 0,
    -- null once the person's account is erased
    imported_by     uuid,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    unique (organisation_id, file_hash)
);
create index import_by on spend.import (imported_by) where imported_by is not null;

-- The file itself, until it is read.
create table spend.file_part (
    import_id uuid not null references spend.import on delete cascade,
    part      int not null,
    content   bytea not null,
    primary key (import_id, part)
);

-- One payment. The same key in two files is the same payment.
create table spend.payment (
    import_id uuid not null references spend.import on delete cascade,
    key       uuid not null,
    counts    boolean not null default false,
    paid_on   date,
    year      smallint not null,
    -- SIRET, SIREN or NEQ; empty where the file gave none
    payee     text not null,
    name      text not null,
    amount    numeric(20, 2) not null,
    -- whether VAT is in the amount
    with_vat  boolean not null,
    primary key (import_id, key)
);

create table spend.refused (
    import_id     uuid not null references spend.import on delete cascade,
    line          bigint not null,
    reason_code   text not null,
    reason_values jsonb not null,
    raw           text not null,
    primary key (import_id, line)
);

-- The payments that count, summed: made anew whenever they change.
create table spend.sum (
    organisation_id uuid not null,
    year            smallint not null,
    payee           text not null,
    name            text not null,
    amount          numeric(20, 2) not null,
    with_vat        numeric(20, 2) not null,
    payments        int not null,
    primary key (organisation_id, year, payee, name)
);

-- Where the buyer is, for « near »: it says so itself.
create table spend.buyer_place (
    organisation_id uuid primary key,
    place           text not null
);

-- What the buyer wants to reach, by indicator and year.
create table spend.objective (
    organisation_id uuid not null,
    year            smallint not null,
    indicator       text not null,
    value           numeric(20, 2) not null,
    primary key (organisation_id, year, indicator)
);
