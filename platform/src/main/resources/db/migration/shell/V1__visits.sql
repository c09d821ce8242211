-- How often each page was read, by day: no cookie, no address, no person.
create table shell.visit (
    day   date not null,
    page  text not null,
    count bigint not null,
    primary key (day, page)
);

-- From which other sites people came, by day.
create table shell.visit_source (
    day   date not null,
    site  text not null,
    count bigint not null,
    primary key (day, site)
);
