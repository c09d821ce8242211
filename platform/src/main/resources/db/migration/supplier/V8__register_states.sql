-- What the public register says of establishments of known suppliers.
create table supplier.register_state (
    siret     text primary key,
    -- null: the register does not tell
    closed    boolean,
    closed_on date,
    seen_at   timestamptz not null
);

-- Which establishment goes on where another ended.
create table supplier.succession (
    predecessor text not null,
    successor   text not null,
    since       date,
    primary key (predecessor, successor)
);

-- Numbers that suppliers had before: who speaks of them means the supplier of today.
create table supplier.former_identifier (
    jurisdiction text not null,
    former       text not null,
    current      text not null,
    primary key (jurisdiction, former)
);
create index former_identifier_current on supplier.former_identifier (current);
create index former_identifier_prefix on supplier.former_identifier (former text_pattern_ops);
