import type { FieldCodec } from '../../../app/form/codecs.ts';
import { useCell, type CellProps } from './useCell.ts';

/** A cell in which one types: an amount, hours, a description. */
export function TextCell({
  codec,
  figures = false,
  ...cell
}: CellProps & { readonly codec?: FieldCodec; readonly figures?: boolean }) {
  const { text, setText, leave, props } = useCell(cell, codec);
  return (
    <input
      {...props}
      type="text"
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={leave}
      data-figures={figures}
      {...(figures ? { inputMode: 'decimal' as const } : {})}
    />
  );
}
