package org.huwei.dashboards.tokens.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.huwei.dashboards.shell.Card;
import org.huwei.dashboards.shell.CopyBlock;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.Footnotes;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Notice;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.dashboards.tokens.AccessTokens;

/** A person's access tokens: makes, names, lists and revokes them. */
@Route(value = TokensView.ROUTE, layout = MainLayout.class)
@Menu(title = "tokens.title", order = 410)
@RolesAllowed({"LEADING", "EXPERT", "AUDITOR", "ADMINISTRATOR"})
class TokensView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "tokens";

    private final transient AccessTokens tokens;
    private final transient InstantSource clock = InstantSource.system();
    private final String username;
    private final Div list = new Div();
    private final Div issued = new Div();

    TokensView(AccessTokens tokens, CurrentUser user) {
        this.tokens = tokens;
        this.username = user.username().orElseThrow();
        list.addClassName("hw-block");
        issued.addClassName("hw-block");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tokens.title") + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        hideIssued();
        show(
                new PageHeader(getTranslation("tokens.title"), getTranslation("tokens.sentence")),
                new Card(
                        getTranslation("tokens.form.title"),
                        getTranslation("tokens.form.about"),
                        new TokenForm(this::issue)),
                issued,
                list,
                new Footnotes(
                        List.of(getTranslation("tokens.footnote.secret"), getTranslation("tokens.footnote.use"))));
        fillList();
    }

    /** Makes a token and shows it, or answers why not; empty when it was made. */
    private String issue(String name, Duration validity) {
        if (name.isBlank() || name.strip().length() > AccessTokens.LONGEST_NAME) {
            return getTranslation("tokens.problem.name", name.strip().length(), AccessTokens.LONGEST_NAME);
        }
        if (tokens.list(username).size() >= AccessTokens.MOST) {
            return getTranslation("tokens.problem.most", AccessTokens.MOST);
        }
        issued.removeAll();
        issued.setVisible(true);
        issued.add(createIssued(tokens.issue(username, name, validity)));
        fillList();
        return "";
    }

    private Card createIssued(String token) {
        Card card = new Card(
                getTranslation("tokens.issued.title"), getTranslation("tokens.issued.once"), new CopyBlock(token));
        card.setId("issued");
        card.getElement().setAttribute("role", "status");
        return card;
    }

    private void revoke(String prefix) {
        tokens.revoke(username, prefix);
        hideIssued();
        fillList();
    }

    private void hideIssued() {
        issued.removeAll();
        issued.setVisible(false);
    }

    private void fillList() {
        list.removeAll();
        List<AccessTokens.Entry> entries = tokens.list(username);
        list.add(
                entries.isEmpty()
                        ? new Notice(getTranslation("tokens.empty.title"), getTranslation("tokens.empty"))
                        : new TokenTable(entries, clock.instant(), this::revoke));
    }
}
