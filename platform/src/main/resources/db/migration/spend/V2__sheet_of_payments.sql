-- In which sheet of the workbook the payments stand: until now always the first.
update spend.import set mapping = mapping || '{"sheet": 0}'::jsonb where not jsonb_exists(mapping, 'sheet');
