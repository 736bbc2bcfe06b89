/**
 * Proofs by a device's key (DPoP, RFC 9449), ES256 only. A device that offers a key when it enrolls is known by it from
 * then on: its tokens and its secret are worth nothing without a fresh proof for the very call.
 */
package io.selfenroll.enrollment.device.dpop;
