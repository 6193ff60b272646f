/**
 * @param {string} name
 * @param {number} value
 * @param {{ unit: string, limit?: number | null, least?: number | null }} how the value may be at most `limit`, and must be
 *   `least`; without either it is told, not judged
 */
export const result = (name, value, { unit, limit = null, least = null }) => ({
  name,
  value: Number(value.toFixed(4)),
  unit,
  limit,
  least,
  ok: (limit === null || value <= limit) && (least === null || value >= least),
})
