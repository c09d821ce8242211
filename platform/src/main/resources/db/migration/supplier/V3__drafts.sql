-- A profile that is being filled in: one a supplier for its members, and one a person who does not belong yet.
create table supplier.draft (
    id              uuid primary key,
    -- chosen when the draft begins, also where the directory has no such supplier yet
    supplier_id     uuid not null,
    organisation_id uuid,
    person_id       uuid,
    jurisdiction    text not null,
    identifier      text,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);
create unique index draft_shared on supplier.draft (supplier_id) where person_id is null;
create unique index draft_personal on supplier.draft (supplier_id, person_id) where person_id is not null;
create index draft_person on supplier.draft (person_id);

-- What was typed, page by page, as it was typed.
create table supplier.draft_section (
    draft_id uuid not null references supplier.draft on delete cascade,
    section  text not null,
    typed    jsonb not null,
    version  int not null,
    -- the page that wrote it last: its own later writings are no conflict
    tab      text not null,
    saved_at timestamptz not null,
    primary key (draft_id, section)
);

-- Answers of the public register of companies.
create table supplier.company_answer (
    siret    text primary key,
    -- null: no such company
    company  jsonb,
    asked_at timestamptz not null
);
