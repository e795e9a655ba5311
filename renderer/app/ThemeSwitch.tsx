import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { CheckIcon, MoonIcon, ScreenIcon, SunIcon } from '../components/icons.tsx';
import { shellText } from '../nl/shell.ts';

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];
const schemeIcons = { auto: ScreenIcon, light: SunIcon, dark: MoonIcon } as const;

/** Light, dark, or as the computer is set. */
export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = schemeIcons[colorScheme];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={shellText.appearance}>
          <Current />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map((scheme) => {
          const Icon = schemeIcons[scheme];
          const chosen = scheme === colorScheme;
          return (
            <Menu.Item
              key={scheme}
              role="menuitemradio"
              aria-checked={chosen}
              leftSection={<Icon />}
              rightSection={chosen ? <CheckIcon /> : null}
              onClick={() => setColorScheme(scheme)}
            >
              {shellText.schemes[scheme]}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
