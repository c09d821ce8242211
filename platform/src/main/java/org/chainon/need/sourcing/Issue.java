package org.chainon.need.sourcing;

import java.time.Instant;

/**
 * What stands on a file besides what it says.
 *
 * @param hash SHA-256 of what it says, as canonical JSON
 * @param territory whose platform it is
 * @param address of the platform
 */
record Issue(int number, Instant at, String hash, String territory, String address) {}
