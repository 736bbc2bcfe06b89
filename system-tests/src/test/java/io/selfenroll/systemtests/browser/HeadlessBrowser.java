package io.selfenroll.systemtests.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import io.selfenroll.localstack.StackSettings;

/** Chromium out of the npm package that web-ui depends on; nothing is downloaded. */
public final class HeadlessBrowser implements AutoCloseable {

    private static final String ANDROID =
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36";

    private static final List<String> ARGUMENTS = List.of(
            "--headless=shell",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update");

    private final Path executable;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private HeadlessBrowser(Playwright playwright, Browser browser, Path executable) {
        this.playwright = playwright;
        this.browser = browser;
        this.executable = executable;
    }

    public static HeadlessBrowser start() throws IOException, InterruptedException {
        Path executable = executable();
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new HeadlessBrowser(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(ARGUMENTS)),
                executable);
    }

    private static Path executable() throws IOException, InterruptedException {
        Path script = StackSettings.findRepository().resolve("web-ui/scripts/browser-path.mjs");
        Process node = new ProcessBuilder("node", script.toString()).start();
        String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (node.waitFor() != 0) {
            throw new IllegalStateException(
                    new String(node.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        }
        return Path.of(printed);
    }

    /** A small phone with touch. */
    public Page phone() {
        return page(new NewContextOptions()
                .setViewportSize(360, 740)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true)
                .setUserAgent(ANDROID)
                .setLocale("en-GB"));
    }

    /** Somebody whose browser keeps what it keeps in this folder; close the page's context to have all of it written. */
    public Page profile(Path folder) {
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable)
                                .setArgs(ARGUMENTS)
                                .setLocale("en-GB"));
        context.setDefaultTimeout(15_000);
        return context.pages().getFirst();
    }

    /** Somebody's first visit, in their language. */
    public Page visitor(String locale, boolean phone, boolean scripts) {
        NewContextOptions options = new NewContextOptions().setLocale(locale).setJavaScriptEnabled(scripts);
        return page(
                phone
                        ? options.setViewportSize(360, 740).setIsMobile(true).setUserAgent(ANDROID)
                        : options.setViewportSize(1280, 800));
    }

    public Page desktop() {
        return page(new NewContextOptions().setViewportSize(1280, 800).setLocale("en-GB"));
    }

    private Page page(NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(15_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Scripts that failed and content that the Content Security Policy refused. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
