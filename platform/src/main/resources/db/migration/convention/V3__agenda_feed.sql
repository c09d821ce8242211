-- Private addresses of agendas, for calendar programs that cannot sign in: one a person, of which only a hash is kept.
create table convention.agenda_feed (
    attendee   uuid not null references convention.attendee on delete cascade,
    person     uuid not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    primary key (attendee, person)
);
create index agenda_feed_person on convention.agenda_feed (person);
