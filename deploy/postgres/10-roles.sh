#!/bin/sh
# Run once, by the image of PostgreSQL, on an empty volume: a role that owns the tables and loads, and one that serves.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=loader="$HASILA_LOADER_PASSWORD" --set=reader="$HASILA_READER_PASSWORD" <<'SQL'
create role hasila login password :'loader';
create role hasila_reader login password :'reader';
create database hasila owner hasila;
revoke all on database hasila from public;
grant connect on database hasila to hasila_reader;
SQL
