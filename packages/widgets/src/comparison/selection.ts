/** What widgets show of a figure. */
const FIGURE = `{
  period
  place { slug name(language: $language) { value language direction } }
  breakdown { member { label(language: $language) { value } } }
  quantity { value min max text(language: $language) { value } }
  reading { citation { source { slug publisher published url } } }
}` as const;

/** What widgets show of a comparison. */
export const COMPARISON = `{
  basePeriod
  targetPeriod
  indicator {
    code
    desiredDirection
    label(language: $language) { value language direction }
  }
  base ${FIGURE}
  target ${FIGURE}
  change {
    direction
    text(language: $language) { value }
    tendency(language: $language) { value }
  }
  comparability { verdict text(language: $language) { value } reasons { message(language: $language) { value } } }
  explanation(language: $language) { value }
}` as const;
