-- What a database alone can tell of two years, for a server that makes an API of tables and functions.
drop schema if exists peers cascade;
create schema peers;

create view peers.changes as
  select i.code, i.label_en as label, b.period as base, t.period as target, rb.value as base_value,
    rt.value as target_value, (rt.value - rb.value) / nullif(rb.value, 0) * 100 as change,
    case when rt.value > rb.value then 'INCREASE' when rt.value < rb.value then 'DECREASE' else 'UNCHANGED' end as direction
  from indicators i
  join series s on s.indicator = i.code and s.place = 'morocco' and s.breakdown = ''
  join observations b on b.series_id = s.id join readings rb on rb.id = b.reading_id
  join observations t on t.series_id = s.id join readings rt on rt.id = t.reading_id;

create view peers.indicators as select code, label_en as label from indicators;

create type peers.comparison as (base_value float8, target_value float8, change float8, direction text);

create function peers.indicators_comparison(i peers.indicators, base text, target text) returns peers.comparison
  language sql stable as $$
    select row(c.base_value, c.target_value, c.change, c.direction)::peers.comparison
    from peers.changes c where c.code = i.code and c.base = $2 and c.target = $3
  $$;
