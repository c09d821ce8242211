create extension if not exists unaccent schema public;
create extension if not exists pg_trgm schema public;

-- Events that a listener has still to finish (Spring Modulith 2, schemas/v2).
create table public.event_publication (
    id uuid not null primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamp with time zone not null,
    completion_date timestamp with time zone,
    status text,
    completion_attempts int,
    last_resubmission_date timestamp with time zone
);
create index event_publication_serialized_event_hash_idx on public.event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on public.event_publication (completion_date);

-- Words as people type them: without accents, in a form an index may hold.
create function public.fold(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));

create text search configuration public.fr (copy = pg_catalog.french);
alter text search configuration public.fr
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.french_stem;
