import { PROJECTION } from '../generated/land.js';

/** Where a place lies in the drawing of the land. */
export function project(longitude: number, latitude: number): readonly [x: number, y: number] {
  const { scale, x, y } = PROJECTION;
  const radian = Math.PI / 180;
  const north = Math.log(Math.tan(Math.PI / 4 + (latitude * radian) / 2));
  return [x + scale * longitude * radian, y - scale * north];
}
