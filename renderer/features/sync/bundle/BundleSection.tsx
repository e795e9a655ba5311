import { Button } from '@mantine/core';
import { useState } from 'react';
import { PageSection } from '../../../components/PageSection.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { bundleText } from '../../../nl/bundle.ts';
import { BundleExport } from './BundleExport.tsx';
import { BundleImport } from './BundleImport.tsx';
import classes from '../Sync.module.css';

/** Exchanging changes in an encrypted file, for where no network ever comes. */
export function BundleSection() {
  const [open, setOpen] = useState<'export' | 'import' | null>(null);
  const close = () => setOpen(null);
  return (
    <PageSection title={bundleText.title}>
      <p className={classes.text}>{bundleText.intro}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => setOpen('export')}>
          {bundleText.exportOpen}
        </Button>
        <Button variant="default" onClick={() => setOpen('import')}>
          {bundleText.importOpen}
        </Button>
      </div>
      <SidePanel opened={open === 'export'} title={bundleText.exportTitle} onClose={close}>
        <BundleExport onClose={close} />
      </SidePanel>
      <SidePanel opened={open === 'import'} title={bundleText.importTitle} onClose={close}>
        <BundleImport onClose={close} />
      </SidePanel>
    </PageSection>
  );
}
