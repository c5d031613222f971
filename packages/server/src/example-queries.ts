/** What GraphiQL opens with. Every operation runs as it stands: a test holds that. */
export const EXAMPLE_QUERIES = `# Four questions to begin with. Put the cursor into one and press ▶.
# Every figure leads to its source; every change says how sure it is.

# 1. Arabic labels: the three indicators with most figures, and what they count.
query ArabicLabels {
  indicators(first: 3, orderBy: OBSERVATION_COUNT) {
    totalCount
    nodes {
      code
      label(language: AR) { value direction }
      definition(language: AR) { value }
    }
  }
}

# 2. A comparison: criminal cases, 2024 against 2025.
query Comparison {
  compare(inputs: [{
    indicator: "criminal-cases-recorded"
    base: { period: "2024" }
    target: { period: "2025" }
  }]) {
    change { value min max certainty text { value } }
    reason
    comparability { verdict reasons { code message { value } } }
    base { ...Figure }
    target { ...Figure }
    explanation { value }
  }
}

# 3. A whole series, year over year: a year without a figure is a row with its reason.
query YearOverYear {
  indicator(code: "ecnie-cards-issued") {
    label { value }
    yearOverYear {
      target { period quantity { value } flags }
      change { text { value } certainty }
      reason
    }
  }
}

# 4. As the world knew it: the criminal cases of 2022 on two days. They were restated by one article later.
query AsOf {
  indicator(code: "criminal-cases-recorded") {
    then: observation(period: "2022", asOf: "2022-12-31") { ...Figure }
    now: observation(period: "2022") { ...Figure readings { knownOn quantity { value } } }
  }
}

fragment Figure on Observation {
  period
  quantity { text { value } qualifier asWritten }
  flags
  reading { knownOn citation { source { publisher url } verified } }
}
`;
