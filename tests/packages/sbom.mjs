// Checks a bill of materials against CycloneDX's own schema, and that nothing it refers to is missing.      node sbom.mjs FILE

import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

const text = readFileSync(process.argv[2], 'utf8');
const fault = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
if (fault !== null) {
  console.error(JSON.stringify(fault, null, 2));
  process.exit(1);
}
const bom = JSON.parse(text);
const references = [bom.metadata.component, ...bom.components].map((component) => component['bom-ref']);
const lost = bom.dependencies
  .flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn])
  .filter((reference) => !references.includes(reference));
if (lost.length > 0) throw new Error(`named and not there: ${lost}`);
for (const name of [
  'Serilog',
  'Microsoft.Extensions.Hosting',
  'System.CommandLine',
  '.NET runtime',
  'known-sites.txt',
  'confusables.txt',
]) {
  if (!bom.components.some((component) => component.name === name)) throw new Error(`${name} is missing`);
}
