/** When the database breaks: before a call takes effect, or after it has, with the answer lost. */
type When = "before" | "after";

/** The real D1, except that its batches or single statements fail as D1 does when the connection breaks. */
export function failingDb(db: D1Database, faults: { readonly batches?: When; readonly statements?: When }): D1Database {
  const lost = (): never => {
    throw new Error("D1_ERROR: Network connection lost");
  };
  return new Proxy(db, {
    get(target, name) {
      if (name === "batch" && faults.batches !== undefined) {
        return async (statements: D1PreparedStatement[]) => {
          // Reading goes on; only what writes is hit.
          const writes = statements.length > 2;
          const result = faults.batches === "after" || !writes ? await target.batch(statements) : [];
          return writes ? lost() : result;
        };
      }
      if (name === "prepare" && faults.statements !== undefined) {
        return lost;
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
