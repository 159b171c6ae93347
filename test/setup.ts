import { env } from "cloudflare:workers";

// One round trip and one transaction: applying them one by one took longer than most files' tests.
await env.DB.batch(env.TEST_SCHEMA.flatMap(({ queries }) => queries.map((query) => env.DB.prepare(query))));
