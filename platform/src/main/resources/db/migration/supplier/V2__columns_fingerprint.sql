-- Of what a supplier is searched by: tells which rows a change of the reference tables touches.
alter table supplier.supplier add column columns_fingerprint text not null default '';
