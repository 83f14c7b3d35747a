package org.huwei.dashboards.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;

/**
 * Sign-in: posts to {@code login}; comes back with {@code ?error} after a failure. A {@link LockedException} in the
 * session means that the account must wait after too many failures.
 */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    LoginView() {
        addClassName("hw-login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("shell.login.failed"));
        Div languages = new Div();
        languages.addClassName("hw-languages");
        for (Locale language : Languages.ALL) {
            languages.add(LanguageButton.of(language, getLocale()));
        }
        Div sheet = new Div(new H1("护未 Huwei"), new Paragraph(getTranslation("shell.login.purpose")), form, languages);
        sheet.addClassName("hw-login-sheet");
        add(sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            form.setI18n(words(mustWait() ? "shell.login.wait" : "shell.login.failed"));
            form.setError(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.title") + " · 护未";
    }

    private static boolean mustWait() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null
                && request.getWrappedSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION)
                        instanceof LockedException;
    }

    private LoginI18n words(String failure) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form labels = words.getForm();
        labels.setTitle(getTranslation("shell.login.title"));
        labels.setUsername(getTranslation("shell.login.username"));
        labels.setPassword(getTranslation("shell.login.password"));
        labels.setSubmit(getTranslation("shell.login.submit"));
        words.setForm(labels);
        LoginI18n.ErrorMessage message = words.getErrorMessage();
        message.setTitle(getTranslation(failure + ".title"));
        message.setMessage(getTranslation(failure + ".message"));
        message.setUsername(getTranslation("shell.login.username.required"));
        message.setPassword(getTranslation("shell.login.password.required"));
        words.setErrorMessage(message);
        return words;
    }
}
