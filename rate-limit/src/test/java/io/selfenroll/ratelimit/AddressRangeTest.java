package io.selfenroll.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressRangeTest {

    @Test
    void ipv4AddressesAreCountedOneByOne() {
        assertThat(AddressRange.of("203.0.113.7")).isEqualTo(AddressRange.of("203.0.113.7"));
        assertThat(AddressRange.of("203.0.113.7")).isNotEqualTo(AddressRange.of("203.0.113.8"));
    }

    @Test
    void ipv6AddressesAreCountedByTheir48() {
        assertThat(AddressRange.of("2001:db8:1:2::3")).isEqualTo(AddressRange.of("2001:db8:1:ffff:9::8"));
        assertThat(AddressRange.of("2001:db8:1:2::3")).isNotEqualTo(AddressRange.of("2001:db8:2:2::3"));
        assertThat(AddressRange.of("fe80::1%eth0")).isEqualTo(AddressRange.of("fe80::2%eth1"));
    }

    @Test
    void mappedIpv4IsTheSameAsItself() {
        assertThat(AddressRange.of("::ffff:203.0.113.7")).isEqualTo(AddressRange.of("203.0.113.7"));
    }

    @Test
    void whatIsNoAddressIsNeverLookedUp() {
        assertThat(AddressRange.of("somewhere.example").key()).isEqualTo("somewhere.example");
        assertThat(AddressRange.of("1.2.3.4.5").key()).isEqualTo("1.2.3.4.5");
        assertThat(AddressRange.of(null).key()).isEqualTo("null");
    }
}
