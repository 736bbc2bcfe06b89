package io.selfenroll.admin.identifier;

/** An identifier with its user's address. */
record LinkedIdentifier(DeviceIdentifier identifier, String email) {}
