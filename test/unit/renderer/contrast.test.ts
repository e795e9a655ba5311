import { mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { theme, themeVariables } from '../../../renderer/app/theme.ts';

const full = mergeMantineTheme(DEFAULT_THEME, theme);
const { light, dark } = themeVariables(full);
const lightVariables: Readonly<Record<string, string>> = light;
const darkVariables: Readonly<Record<string, string>> = dark;

/** A colour as red, green and blue from 0 to 1; follows `var(--mantine-color-name-shade)` to the theme. */
function colour(value: string | undefined): number[] {
  const shade = /^var\(--mantine-color-([a-z]+)-(\d)\)$/.exec(value ?? '');
  const hex = shade ? full.colors[shade[1] ?? '']?.[Number(shade[2])] : value;
  const parts = /^#(..)(..)(..)$/.exec(hex ?? '')?.slice(1) ?? [];
  if (parts.length !== 3) throw new Error(`${String(value)} is no colour`);
  return parts.map((part) => Number.parseInt(part, 16) / 255);
}

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [bright = 0, faint = 0] = [one, other]
    .map((value) => {
      const [red = 0, green = 0, blue = 0] = colour(value).map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .toSorted((a, b) => b - a);
  return (bright + 0.05) / (faint + 0.05);
}

const texts = [
  '--mantine-color-error',
  '--mantine-color-dimmed',
  '--mantine-color-placeholder',
  '--pb-good',
  '--pb-attention',
];

describe('contrast of the theme (WCAG 2.2 AA)', () => {
  it.each(texts)('%s is at least 4.5:1 in light and dark, also on the quiet surface', (name) => {
    expect(contrast(lightVariables[name], '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(lightVariables[name], light['--pb-surface'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(darkVariables[name], full.colors.dark[7])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(darkVariables[name], dark['--pb-surface'])).toBeGreaterThanOrEqual(4.5);
  });

  it('the accent carries white text and stands out from the page', () => {
    const accent = full.colors['petrol'];
    expect(contrast(accent?.[7], '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent?.[6], '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent?.[6], full.colors.dark[7])).toBeGreaterThanOrEqual(3);
    expect(contrast(accent?.[3], full.colors.dark[7])).toBeGreaterThanOrEqual(4.5);
  });

  it('the edge of a field is at least 3:1', () => {
    expect(contrast(light['--pb-line-strong'], '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(dark['--pb-line-strong'], full.colors.dark[6])).toBeGreaterThanOrEqual(3);
  });

  it.each(['--pb-chart-strong', '--pb-chart-mid', '--pb-chart-target'])(
    '%s, a line or edge of a picture, is at least 3:1',
    (name) => {
      expect(contrast(lightVariables[name], '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrast(darkVariables[name], full.colors.dark[7])).toBeGreaterThanOrEqual(3);
    },
  );
});
