let usual: string | undefined;

/** The service that elements ask which name none: that of the script they came with, else that of the page. */
export function usualEndpoint(): string {
  return usual ?? new URL('/graphql', document.baseURI).href;
}

/** Says which service elements ask that have no `endpoint`. */
export function setEndpoint(endpoint: string): void {
  usual = endpoint;
}
