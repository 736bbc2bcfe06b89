package io.selfenroll.deviceclient.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThisMachineTest {
    @ParameterizedTest
    @CsvSource({"Linux,LINUX", "Windows 11,WINDOWS", "Mac OS X,MACOS", "FreeBSD,OTHER"})
    void knowsThePlatform(String osName, String platform) {
        assertThat(ThisMachine.platform(osName)).isEqualTo(platform);
    }

    @Test
    void tellsFactsThatAreOneShortLineEach() {
        assertThat(ThisMachine.plain("  Some\nvendor\u0000 " + "x".repeat(200)))
                .startsWith("Some vendor")
                .hasSize(100);
        assertThat(ThisMachine.plain(" \n")).isNull();
    }

    @Test
    void givenNameAndPlatformWin() {
        var facts = ThisMachine.facts("My laptop", "chromeos");

        assertThat(facts.name()).isEqualTo("My laptop");
        assertThat(facts.platform()).isEqualTo("CHROMEOS");
    }

    @Test
    void thereIsAlwaysAName() {
        assertThat(ThisMachine.facts(null, null).name()).isNotBlank();
    }
}
