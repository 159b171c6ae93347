/** `npm run holidays`: writes src/core/holidays/table.ts out of the data of date-holidays. The same data give the same bytes. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { tableOf } from "./holidays/table-of.ts";

const table = await tableOf();
await writeFile(join(import.meta.dirname, "../core/holidays/table.ts"), table);
console.log(`${table.length} bytes, ${gzipSync(table, { level: 9 }).length} gzipped`);
