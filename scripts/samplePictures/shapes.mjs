/** Signed distances of simple solids, after the catalogue of Inigo Quilez. Units are metres. */

export function box(x, y, z, halfX, halfY, halfZ, round = 0) {
  const dx = Math.abs(x) - halfX + round;
  const dy = Math.abs(y) - halfY + round;
  const dz = Math.abs(z) - halfZ + round;
  const ox = Math.max(dx, 0);
  const oy = Math.max(dy, 0);
  const oz = Math.max(dz, 0);
  return Math.sqrt(ox * ox + oy * oy + oz * oz) + Math.min(Math.max(dx, dy, dz), 0) - round;
}

export function sphere(x, y, z, radius) {
  return Math.sqrt(x * x + y * y + z * z) - radius;
}

/** A line from a to b with round ends. */
export function capsule(x, y, z, ax, ay, az, bx, by, bz, radius) {
  const px = x - ax;
  const py = y - ay;
  const pz = z - az;
  const qx = bx - ax;
  const qy = by - ay;
  const qz = bz - az;
  let t = (px * qx + py * qy + pz * qz) / (qx * qx + qy * qy + qz * qz);
  t = t < 0 ? 0 : Math.min(t, 1);
  const dx = px - qx * t;
  const dy = py - qy * t;
  const dz = pz - qz * t;
  return Math.sqrt(dx * dx + dy * dy + dz * dz) - radius;
}

/** An upright cylinder round the y axis. */
export function pillar(x, y, z, radius, halfHeight) {
  const dx = Math.sqrt(x * x + z * z) - radius;
  const dy = Math.abs(y) - halfHeight;
  return Math.min(Math.max(dx, dy), 0) + Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
}

/** Union with a soft seam. */
export function blend(a, b, k) {
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - h * h * k * 0.25;
}

/** Folds space into cells of one size; returns the place in the cell, -size/2 to size/2. */
export function cell(value, size) {
  return value - size * Math.round(value / size);
}

/** A standing person in a coat, feet at the origin, facing z; `step` spreads the legs, `arms` lifts them (0 to 1). */
export function person(x, y, z, step = 0.12, arms = 0) {
  const bound = box(x, y - 0.95, z, 0.75, 1.2, 0.75);
  if (bound > 0.6) return bound;
  const legs = Math.min(
    capsule(x, y, z, -0.1, 0.05, step, -0.09, 0.85, 0, 0.085),
    capsule(x, y, z, 0.1, 0.05, -step, 0.09, 0.85, 0, 0.085),
  );
  const coat = blend(capsule(x, y, z, 0, 0.8, 0, 0, 1.28, 0, 0.19), capsule(x, y, z, -0.15, 1.36, 0, 0.15, 1.36, 0, 0.1), 0.15);
  const handY = 0.85 + arms * 1.05;
  const handX = 0.3 + arms * 0.12;
  const sleeves = Math.min(
    capsule(x, y, z, -0.22, 1.38, 0, -handX, handY, 0.08, 0.065),
    capsule(x, y, z, 0.22, 1.38, 0, handX, handY, 0.08, 0.065),
  );
  const head = blend(sphere(x, y - 1.62, z, 0.115), sphere(x, y - 1.68, z + 0.02, 0.11), 0.05);
  return Math.min(blend(blend(legs, coat, 0.12), sleeves, 0.08), head);
}
