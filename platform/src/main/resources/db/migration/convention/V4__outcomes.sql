-- What came of meetings, as each side says it: once a wave, so that it can be seen what grew of it.
create table convention.statement (
    meeting uuid not null references convention.meeting on delete cascade,
    side    text not null check (side in ('BUYER', 'SUPPLIER')),
    wave    text not null check (wave in ('DAY', 'QUARTER', 'HALF')),
    what    text not null check (what in ('NOT_HELD', 'NOTHING', 'CONTACT', 'QUOTE', 'DEAL')),
    -- of a deal, excluding VAT, in the currency of the convention's law; null where it is not said
    amount  numeric(15, 2) check (amount >= 0),
    -- who said it; null once the account is erased
    person  uuid,
    at      timestamptz not null,
    primary key (meeting, side, wave),
    check (amount is null or what = 'DEAL')
);
create index statement_person on convention.statement (person) where person is not null;

-- Who was asked by mail what came of its meetings.
create table convention.asked (
    attendee uuid not null references convention.attendee on delete cascade,
    wave     text not null check (wave in ('DAY', 'QUARTER', 'HALF')),
    at       timestamptz not null,
    primary key (attendee, wave)
);

-- Who does not want to be asked any more, about any convention.
create table convention.unasked (
    person uuid primary key,
    at     timestamptz not null
);

-- Meetings of two bodies over all conventions are found by their attendees.
create index convention_last_day on convention.convention (last_day) where state in ('PUBLISHED', 'OVER');
