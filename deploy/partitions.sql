-- Parts the tables of figures by a hash of their series: docs/scaling.md says when. Once, by the owner of the tables:
--   PGOPTIONS='-c hasila.partitions=64' psql "$DATABASE_LOAD_URL" -v ON_ERROR_STOP=1 -f deploy/partitions.sql
-- Rows and rights move along, in one transaction, for which whoever reads has to wait: do it before the first load.
do $$
declare
  parts int := coalesce(nullif(current_setting('hasila.partitions', true), ''), '32')::int;
  part int;
  whole name;
  before text;
  key text;
  indexes text[];
  readers text[];
  statement text;
begin
  foreach whole in array array['readings', 'observations', 'year_over_year']::name[] loop
    before := whole || '_before';
    select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int2[], a.attnum)) into strict key
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      where i.indrelid = whole::text::regclass and i.indisprimary;
    -- Of a partitioned table every key has to bear the column by which it is parted.
    if key !~ '\mseries_id\M' then key := key || ', series_id'; end if;
    select coalesce(array_agg(pg_get_indexdef(indexrelid)), '{}') into indexes
      from pg_index where indrelid = whole::text::regclass and not indisprimary;
    select coalesce(array_agg(distinct pg_get_userbyid(acl.grantee)), '{}') into readers
      from pg_class c cross join aclexplode(c.relacl) acl
      where c.oid = whole::text::regclass and acl.privilege_type = 'SELECT' and acl.grantee not in (0, c.relowner);

    execute format('alter table %I rename to %I', whole, before);
    execute format('create table %I (like %I including defaults) partition by hash (series_id)', whole, before);
    for part in 0 .. parts - 1 loop
      execute format('create table %I partition of %I for values with (modulus %s, remainder %s)',
        whole || '_' || part, whole, parts, part);
    end loop;
    execute format('insert into %I select * from %I', whole, before);
    execute format('drop table %I', before);
    execute format('alter table %I add primary key (%s)', whole, key);
    foreach statement in array indexes loop execute statement; end loop;
    foreach statement in array readers loop
      execute format('grant select on %I to %I', whole, statement);
    end loop;
    execute format('analyze %I', whole);
  end loop;
end $$;
