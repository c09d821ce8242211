-- Visits of the site and meetings, several a bid: id, kind, at, place, note.
alter table bid.bid add column appointments jsonb not null default '[]';
update bid.bid
set appointments = jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'kind', 'VISIT',
    'at', to_char(visit_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'place', '', 'note', ''))
where visit_at is not null;
alter table bid.bid drop column visit_at;
