const BREAKS = ["'", '"', "')", '"))', "'))", '$$', "\\'", '%27', '＇', "E'\\x27'", 'x', '*/'] as const;

const ATTACKS = [
  ' or 1=1 --',
  " or 'a'='a",
  ' union select null, version() --',
  '; drop table readings; --',
  '; select pg_sleep(5); --',
  " || (select current_setting('data_directory')) || '",
  ' and 1 = 1/0 --',
  "; copy readings to program 'id'; --",
  '; update readings set value = 0; commit; --',
  ') order by 99 limit all for update --',
] as const;

/** 120 texts that would change a statement which they were written into. */
export const INJECTIONS: readonly string[] = BREAKS.flatMap((one) => ATTACKS.map((attack) => one + attack));

/** 40 texts that mean something to whatever searches, likes or matches. */
export const SEARCH_SYNTAX: readonly string[] = [
  ...['&', '|', '!', '()', ')', '(((', '!!police', 'police &', '& police', 'police & | crime'],
  ...['police <-> crime', '<->', 'police <99999> crime', 'police:*', ':*', 'police:ABCD', "'police", "'''"],
  ...['"police', '"police crime" -drugs', '-', '- -', 'or', 'police OR', 'AND NOT', '*', '%', '%%%', '_'],
  ...[
    '\\',
    '\\\\%',
    'police\\',
    ':',
    '$1',
    '?',
    '[a-z]',
    '(a|b)*+{9,}',
    '~police^2',
    'title:police',
    '{1,2}',
  ],
];
