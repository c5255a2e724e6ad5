import { describe, expect, it } from "vitest";
import { sourcesIn } from "../support/house/sources.ts";

const CSS = sourcesIn(["sidebar/style"], /\.css$/)
  .map(({ text }) => text)
  .join("\n");
const COLORS = new Map([...CSS.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function color(name: string): string {
  const hex = COLORS.get(name);
  if (!hex) throw new Error(`the style has no --${name}`);
  return hex;
}

it("contrast is computed as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2); // the well-known lightest AA grey
});

describe("text reads at AA (4.5)", () => {
  it.each([
    ["ink", "ground"],
    ["ink", "shade"],
    ["ink", "red-soft"],
    ["ink", "accent-soft"],
    ["muted", "ground"],
    ["muted", "shade"],
    ["accent", "ground"],
    ["accent", "accent-soft"],
    ["red", "ground"],
    ["red", "red-soft"],
    ["red", "accent-soft"],
    ["ground", "accent"],
    ["ground", "accent-dark"],
    ["ground", "muted"],
  ])("%s on %s", (text, ground) => {
    expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
  });
});

describe("edges of fields, the focus ring and the progress show (3)", () => {
  it.each([
    ["edge", "ground"],
    ["accent", "ground"],
    ["accent", "line"],
    ["red", "ground"],
  ])("%s on %s", (line, ground) => {
    expect(contrast(color(line), color(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe("the style sheet", () => {
  it("takes every colour from the palette", () => {
    const rest = CSS.replace(/:root \{[^}]*\}/, "");
    expect(rest.length).toBeLessThan(CSS.length);
    expect(rest).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsl/i);
  });

  it("asks for nothing from outside", () => {
    expect(CSS).not.toMatch(/url\(|@import|@font-face/);
  });

  it("names no colour it does not use", () => {
    const unused = [...COLORS.keys()].filter((name) => !CSS.includes(`var(--${name})`));
    expect(unused).toEqual([]);
  });
});
