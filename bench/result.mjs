/**
 * @param {string} name
 * @param {number} value
 * @param {{ unit: string, limit?: number }} how the value may be at most `limit`; without one it is told, not judged
 */
export const result = (name, value, { unit, limit = null }) => ({
  name,
  value: Number(value.toFixed(4)),
  unit,
  limit,
  ok: limit === null || value <= limit,
})
