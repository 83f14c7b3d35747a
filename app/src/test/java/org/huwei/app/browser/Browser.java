package org.huwei.app.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * The machine's own Chromium. Everything that a page logs as an error, throws, or asks for in vain is kept in
 * {@link #complaints()}; screenshots go to {@code target/screenshots} for people to look at.
 */
final class Browser implements AutoCloseable {

    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int PATIENCE_MILLISECONDS = 60_000;
    private static final int SERVER_ERROR = 500;
    private static final String WHOLE_HEIGHT =
            "() => document.querySelector('vaadin-app-layout')?.shadowRoot.querySelector('[part=content]').scrollHeight ?? 0";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(QUIET));
    }

    /** A page of somebody new, with nothing remembered. */
    Page open(int width, int height) {
        BrowserContext context = chromium.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        Page page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add(page.url() + " threw " + error));
        page.onResponse(response -> {
            if (response.status() >= SERVER_ERROR) {
                complaints.add(response.url() + " answered " + response.status());
            }
        });
        return page;
    }

    /** Closes every page: open ones go on drawing and polling beside the next test. */
    void closePages() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    /** What the pages complained of so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** A picture of all of a page: the layout scrolls, so the window is made as high as what it holds. */
    static void photograph(Page page, String name) {
        ViewportSize size = page.viewportSize();
        int height = (Integer) page.evaluate(WHOLE_HEIGHT);
        page.setViewportSize(size.width, Math.max(size.height, height));
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        page.setViewportSize(size.width, size.height);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.location() + " logged " + message.text());
        }
    }

    private static Path executable() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium is on the path: run `make test`, which installs it where it may."));
    }
}
