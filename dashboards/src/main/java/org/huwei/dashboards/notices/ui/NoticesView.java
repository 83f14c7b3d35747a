package org.huwei.dashboards.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.huwei.dashboards.notices.Notice;
import org.huwei.dashboards.notices.NoticeTexts;
import org.huwei.dashboards.notices.Notices;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.dashboards.shell.StampLine;
import org.huwei.etl.source.SourceCatalogue;

/** What the person is told about jobs and records, where mails of it go, and who answers for what. */
@Route(value = "notices", layout = MainLayout.class)
@Menu(title = "notices.title", order = 305)
@RolesAllowed("ADMINISTRATOR")
class NoticesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(StampLine.ZONE);

    private final transient Notices notices;
    private final transient NoticeTexts texts;
    private final transient SourceCatalogue catalogue;
    private final String username;
    private final Div list = new Div();

    NoticesView(Notices notices, NoticeTexts texts, SourceCatalogue catalogue, CurrentUser user) {
        this.notices = notices;
        this.texts = texts;
        this.catalogue = catalogue;
        this.username = user.username().orElseThrow();
        list.addClassName("hw-block");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.title") + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                new PageHeader(getTranslation("notices.title"), getTranslation("notices.sentence")),
                list,
                createMail(),
                new DutySection(notices, texts, catalogue));
        fillList();
    }

    private void fillList() {
        list.removeAll();
        List<Notice> shown = notices.list(username);
        if (shown.isEmpty()) {
            list.add(new Paragraph(getTranslation("notices.none")));
            return;
        }
        Button all = new Button(getTranslation("notices.read.all"), click -> {
            notices.readAll(username);
            afterReading();
        });
        all.setId("read-all");
        all.setEnabled(shown.stream().anyMatch(notice -> !notice.read()));
        UnorderedList lines = new UnorderedList();
        lines.addClassName("hw-notices");
        shown.forEach(notice -> lines.add(line(notice)));
        Div tools = new Div(all);
        tools.addClassName("hw-tools");
        list.add(tools, lines);
    }

    private ListItem line(Notice notice) {
        Span sentence = new Span(texts.sentence(notice.kind(), notice.subject(), notice.detail(), getLocale()));
        sentence.addClassName("hw-notice-text");
        String when = notice.times() == 1
                ? MINUTE.format(notice.last())
                : getTranslation(
                        "notices.times", notice.times(), MINUTE.format(notice.first()), MINUTE.format(notice.last()));
        Span time = new Span(when);
        time.addClassName("hw-hint");
        Anchor page = new Anchor(address(notice), getTranslation("notices.open"));
        ListItem line = new ListItem(sentence, time, page);
        line.getElement().setAttribute("data-read", Boolean.toString(notice.read()));
        line.getElement()
                .setAttribute("data-trouble", Boolean.toString(notice.kind().trouble()));
        if (!notice.read()) {
            Button read = new Button(getTranslation("notices.read"), click -> {
                notices.read(username, notice.id());
                afterReading();
            });
            read.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            line.add(read);
        }
        return line;
    }

    private void afterReading() {
        fillList();
        MainLayout.countAgain(this);
    }

    private static String address(Notice notice) {
        return notice.subject().job() ? "administration/jobs" : "administration/quality";
    }

    private Section createMail() {
        Section section = new Section(new H2(getTranslation("notices.mail")));
        section.addClassName("hw-block");
        if (!notices.mails()) {
            section.add(new Paragraph(getTranslation("notices.mail.none")));
            return section;
        }
        EmailField address = new EmailField(getTranslation("notices.mail.address"));
        address.setId("mail-address");
        address.setValue(notices.address(username).orElse(""));
        Paragraph outcome = new Paragraph();
        outcome.getElement().setAttribute("aria-live", "polite");
        Button save =
                new Button(getTranslation("notices.mail.save"), click -> outcome.setText(save(address.getValue())));
        save.setId("mail-save");
        Div line = new Div(address, save);
        line.addClassNames("hw-tools", "hw-dismiss");
        section.add(new Paragraph(getTranslation("notices.mail.sentence")), line, outcome);
        return section;
    }

    private String save(String address) {
        try {
            notices.address(username, address);
            return getTranslation(address.isBlank() ? "notices.mail.off" : "notices.mail.saved", address.strip());
        } catch (IllegalArgumentException wrong) {
            return getTranslation("notices.mail.wrong", address.strip());
        }
    }
}
