package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.selfenroll.localstack.StackSettings;
import io.selfenroll.messagetemplate.Branding;
import io.selfenroll.messagetemplate.DefaultTemplates;
import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.messagetemplate.Placeholder;
import io.selfenroll.systemtests.browser.HeadlessBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every default mail in every language: it fits, narrow and wide, and is accessible (WCAG 2.2 AA), light and dark. The
 * pictures are in {@code target/mails}, to be looked at.
 */
@Tag("long")
class MailLayoutIT {

    private static final Path PICTURES = Path.of("target/mails");
    private static final int[] WIDTHS = {320, 360, 800};
    private static final String FAULTS =
            "async () => (await axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa',"
                    + " 'wcag22aa']}})).violations.map(rule => rule.id + ': ' + rule.nodes[0].html)";

    private static HeadlessBrowser browser;
    private static String axe;

    @BeforeAll
    static void start() throws Exception {
        browser = HeadlessBrowser.start();
        axe = Files.readString(StackSettings.findRepository().resolve("web-ui/node_modules/axe-core/axe.min.js"));
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void fitsAndIsAccessible(MessageKind kind) throws IOException {
        Files.createDirectories(PICTURES);
        Page page = browser.desktop();
        for (String language : DefaultTemplates.LANGUAGES) {
            String html = DefaultTemplates.find(kind, language)
                    .orElseThrow()
                    .render(values(kind), new Branding("Acme Industries", language))
                    .html();
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : WIDTHS) {
                    looksRight(page, html, width, kind.code() + "-" + language + "-" + scheme + "-" + width);
                }
            }
        }
        page.context().close();
    }

    private static void looksRight(Page page, String html, int width, String name) {
        page.setViewportSize(width, 740);
        page.setContent(html);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(width);
        page.evaluate(axe);
        assertThat((Iterable<?>) page.evaluate(FAULTS)).as(name).isEmpty();
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name.toLowerCase(java.util.Locale.ROOT) + ".png")));
    }

    /** As long as they come. */
    private static Map<Placeholder, String> values(MessageKind kind) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder placeholder : kind.placeholders()) {
            values.put(
                    placeholder,
                    switch (placeholder) {
                        case USER_NAME -> "k7qm4x@acme-industries-international";
                        case PASSWORD -> "K7QM-4XP2-9D3HX";
                        case SITE_NAME -> "Acme Industries";
                        default ->
                            placeholder.name().matches("(.*_)?(URL|LINK)")
                                    ? "https://enroll.acme-industries.example/enroll/acme#user=k7qm4x@acme"
                                    : "Uma-Annalena Serafin";
                    });
        }
        return values;
    }
}
