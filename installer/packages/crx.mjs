// Signs an extension for installs by policy: a CRX of version 3 around a zip.
//   node crx.mjs ZIP KEY.pem OUT.crx      prints the extension's id
// The form is crx3.proto of Chromium's components/crx_file: a header of a public key, its signature and the id, then the zip.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [zipFile, keyFile, crxFile] = process.argv.slice(2);
const zip = readFileSync(zipFile);
const key = createPrivateKey(readFileSync(keyFile));
const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });

const number = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A field of a protocol buffer that holds bytes: its number and wire type 2, the length as a varint, the bytes. */
function field(tag, bytes) {
  const varint = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)]);
  return Buffer.concat([Buffer.from([...varint((tag << 3) | 2), ...varint(bytes.length)]), bytes]);
}

const id = createHash('sha256').update(publicKey).digest().subarray(0, 16);
const signedData = field(1, id); // SignedData.crx_id
const signature = sign('sha256', Buffer.concat([Buffer.from('CRX3 SignedData\0'), number(signedData.length), signedData, zip]), key);
const header = Buffer.concat([
  field(2, Buffer.concat([field(1, publicKey), field(2, signature)])), // sha256_with_rsa
  field(10000, signedData), // signed_header_data
]);
writeFileSync(crxFile, Buffer.concat([Buffer.from('Cr24'), number(3), number(header.length), header, zip]));
// The id is written with the letters a to p for the sixteen digits.
console.log([...id.toString('hex')].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join(''));
