/** A client as it may be named: by its name, its domain, the first part of that, or an address. */
interface Named {
  readonly key: string;
  readonly name: string;
}

/** The client that somebody means by a name; null where none or more than one fits. */
export function clientNamed<Client extends Named>(name: string, clients: readonly Client[]): Client | null {
  const wanted = plain(name);
  const exact = clients.filter((client) => namesOf(client).includes(wanted));
  const fitting =
    exact.length > 0 ? exact : clients.filter((client) => namesOf(client).some((one) => one.startsWith(wanted)));
  return wanted !== "" && fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function namesOf({ key, name }: Named): string[] {
  const domain = key.slice(key.lastIndexOf("@") + 1);
  return [name, key, key.includes("@") ? key.slice(0, key.indexOf("@")) : (domain.split(".")[0] ?? "")].map(plain);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}@.]/gu, "");
}
