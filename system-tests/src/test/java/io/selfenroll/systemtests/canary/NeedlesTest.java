package io.selfenroll.systemtests.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what was planted, so finding nothing means something. */
class NeedlesTest {

    private final Needles.Search search = new Needles()
            .with("password", "K7QM", "4XP2", "9D3HX")
            .with("PIN", "1234", "5678")
            .ready();

    private Set<String> find(String text) throws IOException {
        return find(text, StandardCharsets.UTF_8);
    }

    private Set<String> find(String text, Charset charset) throws IOException {
        return search.in(new ByteArrayInputStream(text.getBytes(charset)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7QM-4XP2-9D3HX",
                "K7QM4XP29D3HX",
                "k7qm 4xp2 9d3hx",
                "9D3HX-4XP2-K7QM",
                "9d3hx4xp2k7qm",
                "XH3D92PX4MQ7K",
                "K7QM%2D4XP2%2D9D3HX",
                "K7QM+4XP2+9D3HX"
            })
    void findsAPasswordInEachWriting(String written) throws IOException {
        assertThat(find("{\"password\":\"" + written + "\"}")).containsExactly("password");
        assertThat(find(written, StandardCharsets.UTF_16LE).isEmpty())
                .isEqualTo(written.contains("%") || written.contains("+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "1234 5678", "1234-5678", "1234%205678", "56781234", "5678 1234", "87654321"})
    void findsAPinInEachWriting(String written) throws IOException {
        assertThat(find("bind [1] - [" + written + "]")).containsExactly("PIN");
        assertThat(find(written)).containsExactly("PIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "{\"pin\":\""})
    void findsThemInsideOfWhatWasEncodedAsAWhole(String before) throws IOException {
        for (String secret : new String[] {"K7QM-4XP2-9D3HX", "K7QM4XP29D3HX", "12345678"}) {
            byte[] text = (before + secret + "\"}").getBytes(StandardCharsets.UTF_8);
            assertThat(find(Base64.getEncoder().encodeToString(text))).hasSize(1);
            assertThat(find(Base64.getUrlEncoder().withoutPadding().encodeToString(text)))
                    .hasSize(1);
            assertThat(find(HexFormat.of().formatHex(text))).hasSize(1);
            assertThat(find(HexFormat.of().withUpperCase().formatHex(text))).hasSize(1);
        }
    }

    @Test
    void findsWhatLiesAcrossTwoBlocks() throws IOException {
        assertThat(find("x".repeat(65_530) + "K7QM-4XP2-9D3HX")).containsExactly("password");
        assertThat(find(" ".repeat(65_528) + "12345678")).containsExactly("PIN");
        assertThat(find(" ".repeat(65_528) + "12345678 ")).containsExactly("PIN");
    }

    @Test
    void doesNotTakeAPartOfALongerNumberForAPin() throws IOException {
        assertThat(find("1712345678123, 0.12345678, a12345678, 12345678b, 11234 56789"))
                .isEmpty();
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        assertThat(find("K7QM-4XP2-9D3HY 1234567 8")).isEmpty();
    }

    /** A search that was made before does not change, and neither does what is searched for. */
    @Test
    void mayBeMadeReadyAgainWithMore() throws IOException {
        Needles needles = new Needles().with("password", "K7QM", "4XP2", "9D3HX");
        Needles.Search before = needles.ready();
        Needles.Search after = needles.with("PIN", "1234", "5678").ready();
        byte[] both = "K7QM-4XP2-9D3HX 1234 5678".getBytes(StandardCharsets.UTF_8);

        assertThat(before.in(new ByteArrayInputStream(both))).containsExactly("password");
        assertThat(after.in(new ByteArrayInputStream(both))).containsExactlyInAnyOrder("password", "PIN");
    }
}
