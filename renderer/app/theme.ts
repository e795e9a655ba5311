import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { controlText, fieldText } from '../nl/components.ts';

/** The one accent: a calm petrol. White on shade 7 is 6:1, on shade 6 (dark mode) 4.5:1. */
const petrol: MantineColorsTuple = [
  '#edf6f6',
  '#dbebeb',
  '#b3d6d6',
  '#88c0c1',
  '#64adaf',
  '#46999c',
  '#2b8286',
  '#1c6c6f',
  '#165a5d',
  '#10474a',
];

/** Grays of dark mode with a touch of the accent; the text shades are 4.5:1 or more on the background (7). */
const dark: MantineColorsTuple = [
  '#d8dedf',
  '#b9c1c4',
  '#a0a9ad',
  '#7b868b',
  '#485256',
  '#394145',
  '#2b3235',
  '#1e2325',
  '#191d1f',
  '#121516',
];

const close = { closeButtonProps: { 'aria-label': controlText.close } };
const clear = { clearButtonProps: { 'aria-label': controlText.clear, size: 'md' } };

/** Mantine with contrast of at least 4.5:1, controls of at least 24 px and Dutch names for controls without words. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, dark },
  autoContrast: true,
  // White up to here, black above: each then has at least 4.5:1.
  luminanceThreshold: 0.18,
  black: '#1d2327',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily:
    '"Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Noto Sans", "Liberation Sans", sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.45' },
      h5: { fontSize: '0.9375rem', lineHeight: '1.45' },
      h6: { fontSize: '0.9375rem', lineHeight: '1.45' },
    },
  },
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    Checkbox: { defaultProps: { size: 'md' } },
    DatePicker: { defaultProps: { ariaLabels: controlText.calendar, hideOutsideDates: true } },
    Drawer: { defaultProps: { ...close, position: 'right' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // The empty element that would take the focus first is none that a menu may have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { ...close, centered: true } },
    Notification: { defaultProps: { ...close, withBorder: true } },
    PasswordInput: {
      defaultProps: {
        visibilityToggleFocusable: true,
        visibilityToggleButtonProps: { 'aria-label': fieldText.showSecret },
      },
    },
    // Under a landmark of its own (index.html), as everything on a page is.
    Portal: { defaultProps: { target: '#overlays' } },
    Radio: { defaultProps: { size: 'md' } },
    Select: { defaultProps: clear },
    Switch: { defaultProps: { size: 'md' } },
  },
});

/** Where Mantine's own variables are too faint, and the colours of our own components. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': '#697077',
    '--mantine-color-disabled-color': 'var(--mantine-color-gray-7)',
    '--pb-surface': '#f6f8f8',
    '--pb-line': '#dfe4e5',
    '--pb-line-strong': '#8a9499',
    '--pb-track': '#e4e9ea',
    '--pb-good': '#22682f',
    '--pb-attention': '#7a4d00',
    '--pb-attention-line': '#c98a1b',
    '--pb-money-agreed': '#6fb3b5',
    '--pb-money-realised': '#10474a',
    '--pb-chart-strong': '#10474a',
    '--pb-chart-mid': '#1c6c6f',
    '--pb-chart-target': '#7a4d00',
  },
  dark: {
    '--mantine-color-error': '#ff8f8f',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-disabled-color': 'var(--mantine-color-dark-1)',
    '--mantine-color-anchor': 'var(--mantine-color-petrol-3)',
    '--pb-surface': '#23292b',
    '--pb-line': 'var(--mantine-color-dark-5)',
    '--pb-line-strong': 'var(--mantine-color-dark-3)',
    '--pb-track': 'var(--mantine-color-dark-5)',
    '--pb-good': '#8fd39b',
    '--pb-attention': '#f0bd66',
    '--pb-attention-line': '#c98a1b',
    '--pb-money-agreed': '#3f8588',
    '--pb-money-realised': '#d2eaea',
    '--pb-chart-strong': '#d2eaea',
    '--pb-chart-mid': '#64adaf',
    '--pb-chart-target': '#f0bd66',
  },
});
