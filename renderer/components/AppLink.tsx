import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type OwnAnchor = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> };

function AnchorElement(props: AnchorProps & Omit<OwnAnchor, keyof AnchorProps>) {
  return <Anchor {...props} />;
}

function ButtonElement(props: ButtonProps & Omit<OwnAnchor, keyof ButtonProps>) {
  return <Button component="a" {...props} />;
}

/** A link to another screen: `<AppLink to="/instellingen/$institutionId" params={{ institutionId }}>`. */
export const AppLink = createLink(AnchorElement);

/** A link to another screen that looks like a button. */
export const ButtonLink = createLink(ButtonElement);
