/** The real D1, counting the statements that it is given. */
export function countingDb(db: D1Database): { db: D1Database; count: () => number } {
  let statements = 0;
  const counted = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") {
          return value;
        }
        if (name === "bind") {
          return (...values: unknown[]) => counted(target.bind(...values));
        }
        if (name === "run" || name === "all" || name === "first" || name === "raw") {
          statements += 1;
        }
        return value.bind(target);
      },
    });
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const counting = new Proxy(db, {
    get(target, name) {
      if (name === "prepare") {
        return (sql: string) => wrap(target.prepare(sql));
      }
      if (name === "batch") {
        return (list: D1PreparedStatement[]) => {
          statements += list.length;
          return target.batch(list.map((one) => originals.get(one) ?? one));
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  // A batch takes only real statements, so each wrapped one remembers what it wraps.
  function wrap(real: D1PreparedStatement): D1PreparedStatement {
    const proxy = new Proxy(counted(real), {
      get(target, name) {
        return name === "bind"
          ? (...values: unknown[]) => wrap(real.bind(...values))
          : (Reflect.get(target, name) as unknown);
      },
    });
    originals.set(proxy, real);
    return proxy;
  }
  return { db: counting, count: () => statements };
}
