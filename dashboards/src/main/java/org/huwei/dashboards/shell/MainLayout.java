package org.huwei.dashboards.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame around every page: side navigation, language, who is signed in. A page enters the navigation by
 * {@code @Menu(title = text key, order)}; its role annotation decides who sees it there. Orders below 100 are the
 * leading group's, below 200 the experts', below 300 the auditors', below 400 the administrators',
 * the rest everybody's.
 */
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final List<Group> GROUPS = List.of(
            new Group("shell.nav.leading", 0, 100),
            new Group("shell.nav.expert", 100, 200),
            new Group("shell.nav.audit", 200, 300),
            new Group("shell.nav.administration", 300, 400),
            new Group("shell.nav.methods", 400, Double.MAX_VALUE));

    private final transient CurrentUser user;
    private final transient List<MenuBadge> badges;
    private final transient Map<String, SideNavItem> items = new HashMap<>();
    private final Div news = new Div();
    private String path = "";

    MainLayout(CurrentUser user, ObjectProvider<MenuBadge> badges) {
        this.user = user;
        this.badges = badges.orderedStream().toList();
        addClassName("hw-layout");
        setPrimarySection(Section.DRAWER);
        news.addClassName("hw-news");
        addToNavbar(createToggle(), createWordmark(), news);
        addToDrawer(createDrawer());
    }

    /** Shows the head of a page. What scrolls is the layout, so that the browser does not do it by itself. */
    public static void scrollToTop(Component ofPage) {
        ofPage.getElement()
                .executeJs(
                        "this.closest('vaadin-app-layout').shadowRoot.querySelector('[part=content]').scrollTop = 0");
    }

    /** A new page starts at its head; what only changes a page's parameters leaves the reader where he is. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String next = event.getLocation().getPath();
        if (!next.equals(path) && event.getLocationChangeEvent().getTrigger() != NavigationTrigger.HISTORY) {
            scrollToTop(this);
        }
        path = next;
        showBadges();
    }

    /** Counts what is unread anew, after a page has changed it. */
    public static void countAgain(Component ofPage) {
        MainLayout layout = ofPage.findAncestor(MainLayout.class);
        if (layout != null) {
            layout.showBadges();
        }
    }

    private void showBadges() {
        news.removeAll();
        badges.forEach(this::show);
    }

    private void show(MenuBadge badge) {
        SideNavItem item = items.get(badge.path());
        if (item == null) {
            return;
        }
        long count = user.username().map(badge::count).orElse(0L);
        String words = getTranslation(badge.textKey(), count);
        Span number = new Span(Long.toString(count));
        number.addClassName("hw-unread");
        number.getElement().setAttribute("role", "img").setAttribute("aria-label", words);
        item.setSuffixComponent(count == 0 ? null : number);
        if (count > 0) {
            // On a phone the navigation is closed; the bar above the page says it there.
            news.add(new Anchor(badge.path(), words));
        }
    }

    private static String withoutSlash(String address) {
        return address.startsWith("/") ? address.substring(1) : address;
    }

    private Component createToggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.nav.toggle"));
        return toggle;
    }

    private static Component createWordmark() {
        Span chinese = new Span("护未");
        chinese.addClassName("hw-wordmark-name");
        Div wordmark = new Div(chinese, new Span("Huwei"));
        wordmark.addClassName("hw-wordmark");
        return wordmark;
    }

    private Component createDrawer() {
        Div groups = new Div();
        groups.addClassName("hw-nav");
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        for (Group group : GROUPS) {
            List<MenuEntry> own =
                    entries.stream().filter(entry -> group.test(entry.order())).toList();
            if (!own.isEmpty()) {
                groups.add(createGroup(group, own));
            }
        }
        Div drawer = new Div(createWordmark(), groups, createFooter());
        drawer.addClassName("hw-drawer");
        return drawer;
    }

    private Component createGroup(Group group, List<MenuEntry> entries) {
        SideNav navigation = new SideNav(getTranslation(group.key()));
        for (MenuEntry entry : entries) {
            SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
            item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
            navigation.addItem(item);
            items.put(withoutSlash(entry.path()), item);
        }
        return navigation;
    }

    private Component createFooter() {
        Span name = new Span(user.displayName());
        name.addClassName("hw-user");
        Button signOut = new Button(getTranslation("shell.signout"), click -> user.signOut());
        signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Footer footer = new Footer(createLanguageSwitch(), name, signOut);
        footer.addClassName("hw-drawer-footer");
        return footer;
    }

    private Component createLanguageSwitch() {
        Div languages = new Div();
        languages.addClassName("hw-languages");
        languages.getElement().setAttribute("role", "group");
        languages.getElement().setAttribute("aria-label", getTranslation("shell.language"));
        for (Locale language : Languages.ALL) {
            languages.add(LanguageButton.of(language, getLocale()));
        }
        return languages;
    }

    /** A section of the navigation by the order its entries carry. */
    private record Group(String key, double from, double below) implements Predicate<Double> {

        @Override
        public boolean test(Double order) {
            return order != null && order >= from && order < below;
        }
    }
}
