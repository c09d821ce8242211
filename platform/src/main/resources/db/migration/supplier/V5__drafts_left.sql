-- Drafts that were published, thrown away or erased: files that nobody names any more are still to be swept.
create table supplier.draft_left (
    draft_id uuid primary key
);
