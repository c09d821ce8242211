-- Searches of before knew nothing of enterprises of whom only the activity code is known.
update consortium.search set ask = ask || '{"byCode": false}' where not ask ? 'byCode';
update consortium.search set result = result || '{"byCode": []}' where result is not null and not result ? 'byCode';
update consortium.chance set result = result || '{"byCode": []}' where result is not null and not result ? 'byCode';
