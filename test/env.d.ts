/** Bindings that only the tests have. */
interface TestBindings {
  TEST_SCHEMA: import("@cloudflare/vitest-plugin").D1Migration[];
}
declare namespace Cloudflare {
  interface Env extends TestBindings {}
}
