
-- What a facilitator found of a supplier; the profile that it looked at is known by its fingerprint.
create table supplier.verification (
    supplier_id uuid primary key,
    state       text not null,
    reason      text,
    fingerprint text,
    asked_at    timestamptz,
    decided_at  timestamptz,
    decided_by  uuid
);
create index verification_state on supplier.verification (state, asked_at);
