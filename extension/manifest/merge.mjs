/** Lays a browser's differences over the template: lists are joined, objects merged, everything else replaced. */
export function mergeManifest(base, difference) {
  const merged = { ...base };
  for (const [key, value] of Object.entries(difference)) {
    const under = merged[key];
    if (Array.isArray(under) && Array.isArray(value)) merged[key] = [...under, ...value].sort();
    else if (isObject(under) && isObject(value)) merged[key] = mergeManifest(under, value);
    else merged[key] = value;
  }
  return merged;
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
