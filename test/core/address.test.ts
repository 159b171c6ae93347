import { describe, expect, it } from "vitest";
import { clientKeyOf, domainOf, fullName, isFreemail, sameFirm, shortName } from "../../src/core/address.ts";

describe("addresses", () => {
  it("belong to one firm by domain, subdomains included, freemail never", () => {
    expect(sameFirm("a@firm.example", "b@firm.example")).toBe(true);
    expect(sameFirm("a@mail.firm.example", "b@firm.example")).toBe(true);
    expect(sameFirm("a@notfirm.example", "b@firm.example")).toBe(false);
    expect(sameFirm("a@gmail.com", "b@gmail.com")).toBe(false);
    expect(sameFirm("a@gmail.com", "a@gmail.com")).toBe(true);
    expect(sameFirm("", "")).toBe(false);
  });

  it("make a client of an organisation, and of each freemail address", () => {
    expect(clientKeyOf("sam@brightside.example")).toBe("brightside.example");
    expect(clientKeyOf("sam@gmail.com")).toBe("sam@gmail.com");
    expect(isFreemail("brightside.example")).toBe(false);
    expect(domainOf("no-at")).toBe("");
  });

  it("give the name that a sentence uses", () => {
    expect(shortName({ name: "Sam Reyes", email: "s@x.example" })).toBe("Sam");
    expect(shortName({ name: "Reyes, Sam", email: "s@x.example" })).toBe("Sam");
    expect(shortName({ name: "Dr. Reyes", email: "s@x.example" })).toBe("Dr. Reyes");
    expect(shortName({ name: "", email: "sam@x.example" })).toBe("sam");
    expect(fullName({ name: "", email: "sam@x.example" })).toBe("sam@x.example");
  });
});
