
-- Records that could not be taken, with their reason, until a retry takes them.
create table intake.quarantine (
    source text not null,
    record_key text not null,
    location text not null,
    reason_code text not null,
    reason_values jsonb not null,
    raw bytea not null,
    attempts int not null default 1,
    first_at timestamptz not null default now(),
    last_at timestamptz not null default now(),
    primary key (source, record_key)
);

create table intake.run (
    id bigint generated always as identity primary key,
    source text not null,
    started_at timestamptz not null default now(),
    ended_at timestamptz,
    records_read bigint not null default 0,
    records_new bigint not null default 0,
    records_changed bigint not null default 0,
    records_unchanged bigint not null default 0,
    records_quarantined bigint not null default 0
);
