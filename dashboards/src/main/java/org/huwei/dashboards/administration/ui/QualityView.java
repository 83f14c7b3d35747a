package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huwei.dashboards.administration.CheckFinding;
import org.huwei.dashboards.administration.ControlDifference;
import org.huwei.dashboards.administration.QuarantineReason;
import org.huwei.dashboards.administration.QuarantineReason.Key;
import org.huwei.dashboards.figures.FigureService;
import org.huwei.dashboards.notices.Notice;
import org.huwei.dashboards.notices.Notices;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.WarehouseException;
import org.huwei.sql.catalogue.CheckDefinition.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** D2: rows in quarantine and what is decided on them, findings of the data checks, grades, and totals that differ. */
@Route(value = "administration/quality", layout = MainLayout.class)
@Menu(title = "administration.quality.title", order = 301)
@RolesAllowed("ADMINISTRATOR")
class QualityView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(QualityView.class);

    private final transient QualityServices services;
    private final transient Words words;
    private final Scope scope;
    private final Paragraph sentence = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final QuarantineSection quarantine;
    private final ChecksSection checks;
    private final GradesSection grades;
    private final DifferencesSection differences;

    QualityView(QualityServices services, FigureService figures, Notices notices, CurrentUser user, BundleTexts texts) {
        this.services = services;
        this.scope = user.scope(Audience.ADMINISTRATOR);
        this.words = new Words(texts.in(getLocale()));
        AreaNames areas = new AreaNames(figures.divisions(scope), words);
        RowDecisions decisions = new RowDecisions(
                words, services.repairs(), scope, user.username().orElse(""), this::decided);
        quarantine = new QuarantineSection(
                words, decisions, reason -> open(ReasonAddress.write(reason)), () -> open(QueryParameters.empty()));
        checks = new ChecksSection(
                words, areas, owners(notices), check -> services.checks().violations(check, scope));
        grades = new GradesSection(words, areas, services.grades(), scope);
        differences = new DifferencesSection(words, areas);
        sentence.addClassName("hw-sentence");
        sentence.getElement().setAttribute("aria-live", "polite");
        problem.addClassName("hw-problem");
        problem.setVisible(false);
        add(
                new PageHeader(words.get("quality.title"), "").stamp(sentence),
                problem,
                quarantine,
                checks,
                grades,
                differences);
    }

    @Override
    public String getPageTitle() {
        return words.get("quality.title") + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            read();
            Optional<Key> reason = ReasonAddress.read(event.getLocation().getQueryParameters());
            reason.ifPresentOrElse(this::showRows, quarantine::closeRows);
        } catch (WarehouseException unreadable) {
            LOG.warn("The quality page cannot read the warehouse.", unreadable);
            show(words.get("quality.problem.unavailable"));
        }
    }

    private void read() {
        List<QuarantineReason> reasons = services.quarantine().reasons(scope);
        List<CheckFinding> findings = services.checks().findings(scope);
        List<ControlDifference> differing = services.totals().differences(scope);
        quarantine.show(reasons);
        checks.show(findings);
        grades.show();
        differences.show(differing);
        sentence.setText(words.get(
                "quality.sentence",
                reasons.stream().mapToLong(QuarantineReason::rows).sum(),
                broken(findings, Severity.ERROR),
                broken(findings, Severity.WARNING),
                differing.size()));
    }

    private Function<String, String> owners(Notices notices) {
        Map<Notice.Subject, String> duties = notices.duties();
        Map<String, String> people = notices.candidates();
        return table -> {
            String owner = duties.getOrDefault(Notice.Subject.ofTable(table), "");
            return owner.isEmpty() ? words.get("quality.owner.none") : people.getOrDefault(owner, owner);
        };
    }

    private static long broken(List<CheckFinding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.violations() > 0 && finding.check().severity() == severity)
                .count();
    }

    /** After a decision the same rows are shown as they stand now. */
    private void decided(Key reason) {
        read();
        quarantine.find(reason).ifPresentOrElse(found -> showRows(reason), quarantine::closeRows);
    }

    private void showRows(Key key) {
        quarantine
                .find(key)
                .ifPresentOrElse(
                        reason -> quarantine.openRows(
                                reason, services.quarantine().rows(key, scope)),
                        () -> show(words.get("problem.reason", words.check(key.checkCode()))));
    }

    private void show(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }

    private void open(QueryParameters parameters) {
        getUI().ifPresent(ui -> ui.navigate(QualityView.class, parameters));
    }
}
