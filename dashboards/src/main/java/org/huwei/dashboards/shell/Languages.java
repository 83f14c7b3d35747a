package org.huwei.dashboards.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Chinese first: the language is Chinese until somebody chooses another one, whatever the browser says. The choice
 * is kept in the session and, for a year, in a cookie.
 */
@Component
public class Languages implements VaadinServiceInitListener {

    /** The languages of the product, the first one first. */
    public static final List<Locale> ALL = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final String COOKIE = "huwei-language";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(started -> {
            started.getSession().setLocale(chosen(started.getRequest()));
            started.getSession().setErrorHandler(new FailureNotice());
        });
        event.getSource().addUIInitListener(started -> {
            UI ui = started.getUI();
            ui.setLocale(ui.getSession().getLocale());
        });
        event.addIndexHtmlRequestListener(response -> response.getDocument()
                .getElementsByTag("html")
                .attr("lang", chosen(response.getVaadinRequest()).toLanguageTag()));
    }

    /** Takes another language and shows the page in it. */
    static void choose(UI ui, Locale language) {
        VaadinSession session = ui.getSession();
        session.setLocale(language);
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=strict'; location.reload()",
                        COOKIE,
                        language.toLanguageTag());
    }

    private static Locale chosen(VaadinRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie ->
                        ALL.stream().filter(language -> language.toLanguageTag().equals(cookie.getValue())))
                .findFirst()
                .orElse(ALL.getFirst());
    }
}
