/** First person and a verb that is not one of receiving. */
export const OWN_DEED =
  /\b(?:i|we)(?:['’]ve| have| also| already| just){0,3} (?!got\b|received\b|have\b|had\b|seen\b|found\b|read\b|like\b|love\b|know\b|agreed\b|approved\b|paid\b|collected\b|picked\b|tried\b|used\b)[a-z]+/i;
