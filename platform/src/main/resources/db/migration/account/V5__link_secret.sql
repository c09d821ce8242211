-- The key of links that work without signing in; that which alerts had is kept, so that their links go on working.
create table account.link_secret (
    one    boolean primary key default true check (one),
    secret bytea not null
);
do $$ begin
    if to_regclass('watch.secret') is not null then
        execute 'insert into account.link_secret (secret) select secret from watch.secret';
    end if;
end $$;
