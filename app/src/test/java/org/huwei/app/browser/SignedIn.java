package org.huwei.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Somebody who signed in to the product by its form. */
record SignedIn(Page page, String address) {

    static final int WIDE = 1440;
    static final int HIGH = 900;

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
}
