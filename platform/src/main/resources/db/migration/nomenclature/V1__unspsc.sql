
create table nomenclature.unspsc (
    code     text primary key check (code ~ '^[0-9]{8}$'),
    label_fr text not null,
    label_en text not null,
    check (label_fr <> '' or label_en <> '')
);
