create table hotline.question (
    id uuid primary key,
    organisation_id uuid not null,
    -- null once the person's account is erased
    asked_by uuid,
    notice_id uuid,
    category text not null,
    priority text not null,
    title text not null,
    -- ids of the places where the asker is, and of all larger ones: who advises there sees it
    areas text[] not null,
    state text not null,
    assignee_id uuid,
    asked_at timestamptz not null,
    due_at timestamptz not null,
    first_answered_at timestamptz,
    -- known once it is answered for the first time
    answered_late boolean,
    last_at timestamptz not null,
    closed_at timestamptz,
    helpful boolean,
    reminded_at timestamptz
);
create index question_areas on hotline.question using gin (areas);
create index question_organisation on hotline.question (organisation_id);
create index question_asked_by on hotline.question (asked_by) where asked_by is not null;
create index question_due on hotline.question (due_at) where state in ('NEW', 'TAKEN');

create table hotline.message (
    id bigint generated always as identity primary key,
    question_id uuid not null references hotline.question on delete cascade,
    author_id uuid,
    side text not null,
    text text not null,
    file_id uuid,
    at timestamptz not null
);
create index message_question on hotline.message (question_id, id);
create index message_author on hotline.message (author_id) where author_id is not null;

create table hotline.article (
    id uuid primary key,
    -- null once the question is no longer kept
    question_id uuid unique references hotline.question on delete set null,
    slug text not null unique,
    category text not null,
    question text not null,
    answer text not null,
    areas text[] not null,
    state text not null,
    author_id uuid,
    reviewer_id uuid,
    written_at timestamptz not null,
    published_at timestamptz,
    words tsvector not null generated always as (
        setweight(to_tsvector('public.fr'::regconfig, question), 'A')
        || setweight(to_tsvector('public.fr'::regconfig, answer), 'B')) stored
);
create index article_words on hotline.article using gin (words);
create index article_areas on hotline.article using gin (areas);
