import { Menu } from '@mantine/core';
import { useState } from 'react';
import { sampleText } from '../../nl/sample.ts';
import { RemoveSample } from './RemoveSample.tsx';
import { leaveSample } from './sampleSteps.ts';
import classes from './SampleMark.module.css';

/** Says on every screen that the data are made up, and leads out of them. */
export function SampleMark() {
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={classes.mark} aria-label={sampleText.menu}>
            {sampleText.mark}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void leaveSample()}>{sampleText.leave}</Menu.Item>
          <Menu.Item onClick={() => setRemoving(true)}>{sampleText.remove}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RemoveSample opened={removing} onClose={() => setRemoving(false)} />
    </>
  );
}
