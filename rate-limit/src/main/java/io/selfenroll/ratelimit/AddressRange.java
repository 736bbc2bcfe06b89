package io.selfenroll.ratelimit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What counts as one caller: an IPv4 address, or the /48 of an IPv6 address, which is the least that a network is given
 * (RFC 6177), so that nobody multiplies by moving within it.
 *
 * @param key text that is the same for every address of the range
 */
public record AddressRange(String key) {

    private static final int SITE_PREFIX_BYTES = 48 / Byte.SIZE;

    /** @param address a literal IP address; anything else is a range of its own, never looked up */
    public static AddressRange of(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(withoutZone(String.valueOf(address)));
            return literal instanceof Inet6Address
                    ? new AddressRange(
                            HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), SITE_PREFIX_BYTES)) + "/48")
                    : new AddressRange(literal.getHostAddress());
        } catch (IllegalArgumentException e) {
            return new AddressRange(String.valueOf(address));
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
