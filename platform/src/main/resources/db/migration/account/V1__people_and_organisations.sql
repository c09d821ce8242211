
-- People, whoever invited or imported them; the address is kept in lower case.
create table account.person (
    id            uuid primary key,
    email         text not null unique check (email = lower(email)),
    name          text not null,
    language      text not null default 'fr',
    admin         boolean not null default false,
    password_hash text,
    -- the shared secret of the second factor, and the last step that was used (a code counts once)
    totp_secret   bytea,
    totp_used     bigint,
    created_at    timestamptz not null,
    -- the last sign-in: who does not come back is forgotten after some time
    seen_at       timestamptz,
    -- when it was announced that the account will be erased
    warned_at     timestamptz
);

create table account.organisation (
    id           uuid primary key,
    kind         text not null,
    jurisdiction text not null,
    identifier   text,
    name         text not null,
    supplier_id  uuid unique,
    areas        text[] not null default '{}',
    domains      text[] not null default '{}',
    created_at   timestamptz not null
);
create unique index organisation_identifier on account.organisation (kind, jurisdiction, identifier) where identifier is not null;
create index organisation_domains on account.organisation using gin (domains);

-- Who belongs where. Asked for first; granted by a manager of the organisation or a facilitator.
create table account.membership (
    person_id       uuid not null references account.person on delete cascade,
    organisation_id uuid not null references account.organisation on delete cascade,
    level           text not null,
    state           text not null,
    asked_at        timestamptz not null,
    decided_at      timestamptz,
    primary key (person_id, organisation_id)
);
create index membership_organisation on account.membership (organisation_id);

-- Links and codes sent by mail: only their hashes are kept, bound to the device that asked.
create table account.sign_in_link (
    token_hash  bytea primary key,
    email       text not null,
    device_hash bytea not null,
    code_hash   bytea not null,
    language    text not null,
    -- where the person wanted to go: a path of ours
    return_to   text not null,
    tries       int not null default 0,
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index sign_in_link_device on account.sign_in_link (device_hash, expires_at);
create index sign_in_link_expiry on account.sign_in_link (expires_at);

-- Browsers from which a person has signed in, and their networks: floods from elsewhere do not stop these.
create table account.device (
    person_id   uuid not null references account.person on delete cascade,
    device_hash bytea not null,
    network     text not null,
    seen_at     timestamptz not null,
    primary key (person_id, device_hash)
);

-- Codes for who has lost the second factor; each counts once.
create table account.recovery_code (
    person_id uuid not null references account.person on delete cascade,
    code_hash bytea not null,
    primary key (person_id, code_hash)
);

-- Who did what, when, from where: rows are added, never changed. Ids are kept without a reference: who is erased leaves a number.
create table account.audit (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor_id     uuid,
    impersonator uuid,
    action       text not null,
    target       text,
    details      jsonb not null default '{}',
    address      text
);
create index audit_at on account.audit (at);
create index audit_actor on account.audit (actor_id, at);
create index audit_target on account.audit (target, at);

create function account.audit_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '1 year' then
        return old;
    end if;
    raise exception 'the audit log is append-only';
end $$;
create trigger audit_append_only before update or delete on account.audit
    for each row execute function account.audit_is_append_only();

-- Mails to be sent; those sent are forgotten after a while.
create table account.outbox (
    id           bigint generated always as identity primary key,
    recipient    text not null,
    subject      text not null,
    body_text    text not null,
    body_html    text not null,
    created_at   timestamptz not null,
    next_try     timestamptz not null,
    tries        int not null default 0,
    sent_at      timestamptz,
    -- after this it says nothing useful any more (a link that has expired)
    useful_until timestamptz,
    given_up_at  timestamptz,
    failure      text
);
create index outbox_due on account.outbox (next_try) where sent_at is null and given_up_at is null;

-- Sessions (Spring Session's tables, its own column names).
create table account.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on account.spring_session (expiry_time);
create index spring_session_principal on account.spring_session (principal_name);

create table account.spring_session_attributes (
    session_primary_id char(36) not null references account.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
