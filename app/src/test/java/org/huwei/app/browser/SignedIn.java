package org.huwei.app.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Somebody who signed in to the product by its form. */
record SignedIn(Page page, String address) {

    static final int WIDE = 1440;
    static final int HIGH = 900;

    /** The screen of a telephone. */
    static final int NARROW = 390;

    static final int TALL = 844;

    static SignedIn as(String username, Browser browser, ProductProcess product) {
        return as(username, browser, product, WIDE, HIGH);
    }

    static SignedIn as(String username, Browser browser, ProductProcess product, int width, int height) {
        Page page = browser.open(width, height);
        page.navigate(product.address() + "/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(product.password(username));
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        SignedIn person = new SignedIn(page, product.address());
        person.settle();
        return person;
    }

    /** Opens a page by its path and waits for it. */
    SignedIn open(String path) {
        page.navigate(address + path);
        settle();
        return this;
    }

    /** Waits until the page has its title and Vaadin has nothing under way. */
    SignedIn settle() {
        page.locator("main h1, main h2").first().waitFor();
        page.waitForFunction("() => !Object.values(window.Vaadin?.Flow?.clients ?? {})"
                + ".some(client => client.isActive && client.isActive())");
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    Locator locator(String selector) {
        return page.locator(selector);
    }

    /** Waits until the page shows its head, from where a reader starts. */
    void waitForHead() {
        page.waitForFunction("() => document.querySelector('vaadin-app-layout').shadowRoot"
                + ".querySelector('[part=content]').scrollTop === 0");
    }

    void waitForText(String text) {
        page.locator("main")
                .getByText(text)
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }

    /** A picture of the open page under {@link Browser#SCREENSHOTS}. */
    void photograph(String name) {
        Browser.photograph(page, name);
    }

    /** How wide the open page is; more than the screen where something sticks out. */
    int pageWidth() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }

    /** Turns every chart of the page to its table twin. */
    void turnToTables() {
        Locator cards = locator(".hw-chart-card");
        cards.first().waitFor();
        for (Locator card : cards.all()) {
            card.getByText("看表格").click();
            // The next click must not come before the server's answer to this one: it would turn the card back.
            card.getByText("看图").waitFor();
            card.locator("table").waitFor();
        }
    }

    /** The first link of a table to a division below whose code has so many digits, of those that have a figure. */
    Locator linkBelow(int digits) {
        return locator("table tr:has-text('达标') a[href*='org=']").all().stream()
                .filter(link -> link.getAttribute("href").matches(".*org=\\d{" + digits + "}(&.*)?"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No table links to a division of " + digits + " digits."));
    }

    /** Confirms a dialog once it asks. */
    void confirm(String question) {
        page.getByText(question).waitFor();
        locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button], vaadin-button[slot=confirm-button]")
                .last()
                .click();
    }

    /** The file that a click on the page's download brings. */
    Download download() {
        return page.waitForDownload(() -> locator("#download").click());
    }

    /** What the product answers to a script that calls a method with a token. */
    String callMethod(String method, String token, String input) {
        return page.request()
                .post(
                        address + "/api/v1/methods/" + method,
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer " + token)
                                .setHeader("Content-Type", "application/json")
                                .setData(input))
                .text();
    }
}
