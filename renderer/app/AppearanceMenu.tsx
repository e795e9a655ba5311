import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { CheckIcon, CompactIcon, KeyboardIcon, MoonIcon, ScreenIcon, SunIcon } from '../components/icons.tsx';
import { shellText } from '../nl/shell.ts';
import { keepPreferences, usePreferences } from './preferences.ts';

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];
const schemeIcons = { auto: ScreenIcon, light: SunIcon, dark: MoonIcon } as const;

/** How the screens look: light, dark or as the computer is set; and close together or not. */
export function AppearanceMenu({ onKeyboard }: { readonly onKeyboard?: () => void }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { density } = usePreferences();
  const Current = schemeIcons[colorScheme];
  return (
    <Menu position="bottom-end" checkIcon={<CheckIcon />}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={shellText.appearance}>
          <Current />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map((scheme) => {
          const Icon = schemeIcons[scheme];
          return (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              checked={scheme === colorScheme}
              closeMenuOnClick
              rightSection={<Icon />}
              onChange={() => setColorScheme(scheme)}
            >
              {shellText.schemes[scheme]}
            </Menu.RadioItem>
          );
        })}
        <Menu.Divider />
        <Menu.CheckboxItem
          checked={density === 'compact'}
          closeMenuOnClick
          rightSection={<CompactIcon />}
          onChange={(compact) => keepPreferences({ density: compact ? 'compact' : 'normal' })}
        >
          {shellText.compact}
        </Menu.CheckboxItem>
        {onKeyboard && (
          <>
            <Menu.Divider />
            <Menu.Item rightSection={<KeyboardIcon />} onClick={onKeyboard}>
              {shellText.keyboard}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
