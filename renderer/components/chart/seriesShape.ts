/** One point of a series as it is drawn. Texts are exact; numbers only say where it stands. */
export interface ChartPoint {
  /** Day since 1-1-1970. */
  readonly day: number;
  readonly value: number;
  /** Below the axis: `T1`, and when that was. */
  readonly name: string;
  readonly when: string;
  /** The value as a Dutch reader writes it. */
  readonly shown: string;
  /** The baseline has a mark of its own. */
  readonly isBaseline: boolean;
  /** It cannot be compared with what comes before: the line stops. */
  readonly isBroken: boolean;
  /** What the point says when one comes to it. */
  readonly details: readonly string[];
}

/** Number of the stretch of the line each point lies on: a break begins a new one. */
export function stretchesOf(points: readonly Pick<ChartPoint, 'isBroken'>[]): number[] {
  let stretch = 0;
  return points.map(({ isBroken }, index) => {
    if (isBroken && index > 0) stretch += 1;
    return stretch;
  });
}

/** Days halfway a point with a break and the one before it: where the break mark stands. */
export function breakDays(points: readonly Pick<ChartPoint, 'day' | 'isBroken'>[]): number[] {
  return points.flatMap(({ day, isBroken }, index) => {
    const before = points[index - 1];
    return isBroken && before !== undefined ? [(before.day + day) / 2] : [];
  });
}

/** First and last day of the axis: some room beside the outer points, so that their labels fit. */
export function daySpan(points: readonly Pick<ChartPoint, 'day'>[]): [number, number] {
  const days = points.map(({ day }) => day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max((last - first) * 0.1, 30);
  return [first - room, last + room];
}

/** Room that a label below the axis takes, in pixels. */
const labelPixels = 58;

/** Which points have room for their date below the axis: each that stands far enough from the last one that has it. */
export function datedPoints(points: readonly Pick<ChartPoint, 'day'>[], pixels: number): boolean[] {
  const [from, to] = daySpan(points);
  let last = Number.NEGATIVE_INFINITY;
  return points.map(({ day }) => {
    const at = ((day - from) / (to - from)) * pixels;
    const fits = at - last >= labelPixels;
    if (fits) last = at;
    return fits;
  });
}
