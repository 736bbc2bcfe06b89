package io.selfenroll.localstack.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class AllowedLicencesTest {

    private final AllowedLicences allowed =
            AllowedLicences.of(List.of("# a comment", "", "MIT  # another", "LGPL-2.1-or-later for org.a:b"));

    @Test
    void oneOfSeveralIsEnough() {
        assertThat(allowed.allow(component("x:y", "GPL-2.0-only", "MIT"))).isTrue();
    }

    @Test
    void whatIsNotListedOrNotNamedIsRefused() {
        assertThat(allowed.allow(component("x:y", "GPL-2.0-only"))).isFalse();
        assertThat(allowed.allow(component("x:y", "MIT AND GPL-2.0-only"))).isFalse();
        assertThat(allowed.allow(component("x:y"))).isFalse();
    }

    @Test
    void allowedForOneComponentIsRefusedForAnother() {
        assertThat(allowed.allow(component("org.a:b", "LGPL-2.1-or-later"))).isTrue();
        assertThat(allowed.allow(component("org.a:c", "LGPL-2.1-or-later"))).isFalse();
    }

    @Test
    void ourOwnNeedNone() {
        assertThat(allowed.allow(component("io.selfenroll:keys"))).isTrue();
        assertThat(allowed.allow(component("@selfenroll/page"))).isTrue();
    }

    private static Component component(String name, String... licences) {
        return new Component(name, "1.0", List.of(licences), null);
    }
}
