// The .msi as text: a document for wixl, which reads WiX 3 in part, and the statements that add what it cannot say.
import { registryKeys, table, uuid } from '../table.mjs';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const id = (name) => name.replaceAll(/[^A-Za-z0-9_.]/g, '_');
const shortNames = { 'urlguard-host.exe': 'UGHOST.EXE', 'THIRD-PARTY.md': 'THIRDP~1.MD' };

// The code that says "these are versions of one product". Never to be changed.
export const upgradeCode = uuid('msi upgrade');
export const productCode = (version) => uuid(`msi product ${version}`);
const downgrade = (version) =>
  `A newer version of UrlGuard is installed. To go back to ${version}, uninstall that one first; your lists stay.`;

/**
 * Every version lies in a folder of its own: a host that a browser has started keeps its file, and the registry names the new
 * one. A component stands for one place on the disk, so those of files have the version in their name.
 */
export function wxs(version, files) {
  const file = (name) => `
            <Component Id="${id(name)}" Guid="${uuid(`msi file ${version} ${name}`)}" Win64="yes">
              <File Id="${id(name)}" Source="${name}" KeyPath="yes" />
            </Component>`;
  const registration = ({ property, key, flavour }, bits) => `
            <Component Id="${property}_${bits}" Guid="${uuid(`msi registry ${bits} ${key}`)}" Win64="${bits === 64 ? 'yes' : 'no'}">
              <RegistryValue Root="HKLM" Key="${escaped(key)}\\${table.host}"
                Type="string" Value="[#${manifestFile(flavour)}]" KeyPath="yes" />
            </Component>`;
  const registrations = registryKeys().flatMap((row) => [32, 64].map((bits) => ({ row, bits })));
  const components = [...files.map(id), ...registrations.map(({ row, bits }) => `${row.property}_${bits}`)];
  return `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="${productCode(version)}" UpgradeCode="${upgradeCode}" Name="UrlGuard" Version="${version}"
      Language="1033" Manufacturer="The UrlGuard project">
    <Package Description="UrlGuard ${version}" Comments="Stops lookalikes of the sites you protect."
      InstallerVersion="500" Compressed="yes" InstallScope="perMachine" />
    <MajorUpgrade DowngradeErrorMessage="${downgrade(version)}" />
    <MediaTemplate EmbedCab="yes" />
    <Condition Message="UrlGuard needs 64-bit Windows.">VersionNT64</Condition>
    <Property Id="ARPHELPLINK" Value="https://urlguard.org/" />
    <Property Id="ARPURLINFOABOUT" Value="https://urlguard.org/" />
    <Property Id="ARPNOMODIFY" Value="1" />
    <!-- A browser's running host is no reason to close the browser or to restart Windows: its file is removed at the next start. -->
    <Property Id="MSIRESTARTMANAGERCONTROL" Value="Disable" />
    <Property Id="REBOOT" Value="ReallySuppress" />${registryKeys()
      .map(
        ({ property }) => `
    <Property Id="${property}" Value="1" />`,
      )
      .join('')}
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="ProgramFiles64Folder">
        <Directory Id="ProductFolder" Name="UrlGuard">
          <Directory Id="VersionFolder" Name="${version}">${[
            ...files.map(file),
            ...registrations.map(({ row, bits }) => registration(row, bits)),
          ].join('')}
          </Directory>
        </Directory>
      </Directory>
    </Directory>
    <Feature Id="UrlGuard" Title="UrlGuard" Level="1">${components
      .map(
        (component) => `
      <ComponentRef Id="${component}" />`,
      )
      .join('')}
    </Feature>
  </Product>
</Wix>
`;
}

export const manifestFile = (flavour) => (flavour === 'origins' ? 'chromium.json' : 'firefox.json');

/** The parts that wixl 0.101 cannot express, as SQL statements for libmsi. */
export function statements(version, files) {
  const properties = registryKeys().map(({ property }) => property);
  const programs = files.filter((name) => name.endsWith('.exe'));
  return [
    // What is left out on the command line (CHROME=0); public properties reach the part that runs with rights if they are secure.
    ...properties.flatMap((property) =>
      [32, 64].map((bits) => `UPDATE Component SET Condition = '${property}<>0' WHERE Component = '${property}_${bits}'`),
    ),
    `UPDATE Property SET Value = '${['WIX_DOWNGRADE_DETECTED', 'WIX_UPGRADE_DETECTED', ...properties].join(';')}'
      WHERE Property = 'SecureCustomProperties'`,
    // The old version goes after the new one is there: at no time does a browser find no host, and a failure undoes both.
    `INSERT INTO InstallExecuteSequence (Action, Sequence) VALUES ('InstallExecute', 6500)`,
    `UPDATE InstallExecuteSequence SET Sequence = 6550 WHERE Action = 'RemoveExistingProducts'`,
    // The folder above goes with the last version in it.
    `INSERT INTO CreateFolder (Directory_, Component_) VALUES ('ProductFolder', 'urlguard_host.exe')`,
    `INSERT INTO InstallExecuteSequence (Action, Sequence) VALUES ('RemoveFolders', 3600)`,
    `INSERT INTO InstallExecuteSequence (Action, Sequence) VALUES ('CreateFolders', 3700)`,
    // A file is known by its version, or by its hash when it has none.
    ...programs.flatMap((name) => [
      `UPDATE File SET Version = '${version}.0', Language = '0' WHERE File = '${id(name)}'`,
      `DELETE FROM MsiFileHash WHERE File_ = '${id(name)}'`,
    ]),
    // Names that are not of the form 8.3 need one of that form before them.
    ...Object.entries(shortNames).map(([name, short]) => `UPDATE File SET FileName = '${short}|${name}' WHERE File = '${id(name)}'`),
    `UPDATE Directory SET DefaultDir = '${version.replaceAll('.', '-')}|${version}' WHERE Directory = 'VersionFolder'`,
  ];
}
