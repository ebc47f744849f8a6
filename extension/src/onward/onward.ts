/**
 * Leads on from the hold page when another site's page began the navigation. This page is sandboxed: it has an origin of
 * its own, so that the browser leaves cookies behind that are for the same site only, as it would have without us. From a
 * page of the extension itself it would send them (measured in Chromium 156).
 */
import { heldAddress } from '../hold/held-address.ts';

const url = heldAddress(location.hash);
if (url !== undefined) location.replace(url);
