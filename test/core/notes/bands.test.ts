import { describe, expect, it } from "vitest";
import { bandsOf } from "../../../src/core/notes/bands.ts";

const unit = (b: number): Float64Array => Float64Array.from([b, 0, 1 - b]);

describe("bands", () => {
  it("ask more of a note in which hardly a unit promises", () => {
    const full = bandsOf([unit(0.9), unit(0.8), unit(0.1)]);
    const told = bandsOf([unit(0.6), ...Array.from({ length: 20 }, () => unit(0.02))]);
    expect(told.sure).toBeGreaterThan(full.sure);
    expect(told.ask).toBeGreaterThan(full.ask);
    expect(told.askVouched).toBeGreaterThan(full.askVouched);
  });

  it("stay as they are for a note of one line that promises", () => {
    expect(bandsOf([unit(0.9)])).toEqual(bandsOf([unit(0.9), unit(0.9)]));
  });

  it("bear a note without a unit", () => {
    expect(bandsOf([]).sure).toBeGreaterThan(0);
  });
});
