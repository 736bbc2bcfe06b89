package io.selfenroll.admin.site;

/**
 * As the other services know it.
 *
 * @param colour {@code #rrggbb}, null for the product's own
 * @param logoPng in base64 as JSON writes bytes, null when there is none
 */
record BrandingState(String colour, byte[] logoPng) {}
