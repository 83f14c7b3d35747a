package org.huwei.dashboards.audit.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.dashboards.audit.AuditService;
import org.huwei.dashboards.audit.DrawForm;
import org.huwei.dashboards.audit.Drawing;
import org.huwei.dashboards.audit.FramePreview;
import org.huwei.dashboards.figures.Texts;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.Footnotes;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Notice;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.dashboards.shell.Problem;
import org.huwei.dashboards.shell.StampLine;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.WarehouseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A2, A3, A4: fixes a plan, shows the frame, takes the public seed and draws. The address holds the plan. */
@Route(value = NewDrawView.ROUTE, layout = MainLayout.class)
@RolesAllowed("AUDITOR")
class NewDrawView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "audit/new";
    private static final Logger LOG = LoggerFactory.getLogger(NewDrawView.class);

    private final transient AuditService service;
    private final Scope scope;
    private final String by;
    private final transient Texts texts;
    private final Paragraph problem = new Paragraph();
    private final Button draw = new Button(getTranslation("audit.new.draw"), click -> confirm());
    private final FrameCard frameCard = new FrameCard();
    private final DrawProgress progress = new DrawProgress(this::ended);
    private transient Optional<FramePreview> frame = Optional.empty();
    private List<String> areas = List.of();
    private @Nullable PlanFields fields;

    NewDrawView(AuditService service, CurrentUser user, BundleTexts texts) {
        this.service = service;
        this.scope = user.scope(Audience.AUDITOR);
        this.by = user.username().orElseThrow();
        this.texts = texts.in(getLocale());
        problem.setId("problem");
        problem.getElement().setAttribute("aria-live", "polite");
        draw.setId("draw");
        draw.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.new.title") + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageHeader header = new PageHeader(getTranslation("audit.new.title"), getTranslation("audit.new.sentence"));
        DrawForm asked = PlanAddress.read(event.getLocation().getQueryParameters(), List.of());
        LocalDate today = LocalDate.now(StampLine.ZONE);
        Map<String, String> names =
                service.areas(scope, asked.from().orElse(today), asked.to().orElse(today));
        areas = List.copyOf(names.keySet());
        if (areas.isEmpty()) {
            show(header, new Notice(getTranslation("audit.new.noareas.title"), getTranslation("audit.new.noareas")));
            return;
        }
        PlanFields plan = new PlanFields(names, this::planChanged);
        plan.setPlan(PlanAddress.read(event.getLocation().getQueryParameters(), areas));
        fields = plan;
        Div bar = new Div(draw, problem);
        bar.addClassNames("hw-query-bar", "hw-no-print");
        Div side = new Div(frameCard, progress, bar);
        side.addClassName("hw-block");
        Div columns = new Div(plan, side);
        columns.addClassName("hw-draw-columns");
        show(
                header,
                columns,
                new Footnotes(List.of(getTranslation("audit.footnote.unit"), getTranslation("audit.footnote.method"))));
        countFrame(plan.form());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
    }

    private void planChanged() {
        PlanFields plan = fields;
        if (plan == null) {
            return;
        }
        DrawForm form = plan.form();
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(ROUTE, PlanAddress.write(form, areas))));
        countFrame(form);
    }

    private void countFrame(DrawForm form) {
        frame = Optional.empty();
        Optional<Problem> fault = form.frameProblem();
        fault.ifPresentOrElse(this::say, () -> {
            say("");
            try {
                frame = Optional.of(service.preview(form, scope));
            } catch (WarehouseException unavailable) {
                LOG.warn("The frame of a draw cannot be counted.", unavailable);
                say(Problem.of("audit.problem.frame", String.valueOf(unavailable.getMessage())));
            }
        });
        frame.ifPresentOrElse(frameCard::show, frameCard::showWaiting);
    }

    private void confirm() {
        PlanFields plan = fields;
        if (plan == null) {
            return;
        }
        DrawForm form = plan.form();
        countFrame(form);
        if (frame.isEmpty()) {
            return;
        }
        FramePreview counted = frame.get();
        form.problem(counted)
                .ifPresentOrElse(this::say, () -> createDialog(form, counted).open());
    }

    private ConfirmDialog createDialog(DrawForm form, FramePreview counted) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("audit.new.confirm.title"));
        dialog.setText(getTranslation(
                "audit.new.confirm.text", counted.units(), form.seed(), counted.sample(), counted.reserves()));
        dialog.setConfirmButton(getTranslation("audit.new.confirm.yes"), confirmed -> start(form));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("audit.new.confirm.no"));
        return dialog;
    }

    private void start(DrawForm form) {
        allowInput(false);
        say("");
        progress.watch(service.start(form, by, scope));
    }

    private void ended(Drawing.State state) {
        switch (state) {
            case Drawing.Drawn(String id) -> getUI().ifPresent(ui -> ui.navigate(DrawView.address(id)));
            case Drawing.Stopped stopped -> {
                allowInput(true);
                say(getTranslation("audit.new.stopped"));
            }
            case Drawing.Failed(String reason) -> {
                allowInput(true);
                say(Problem.of("audit.new.failed", reason));
            }
            case Drawing.Waiting waiting -> throw new IllegalStateException("A waiting draw has not ended.");
            case Drawing.Running running -> throw new IllegalStateException("A running draw has not ended.");
        }
    }

    /** Nothing may change while it is drawn: the plan on the page is the plan that is drawn. */
    private void allowInput(boolean enabled) {
        draw.setEnabled(enabled);
        if (fields != null) {
            fields.setEnabled(enabled);
        }
    }

    private void say(Problem fault) {
        say(fault.in(texts));
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setClassName("hw-problem", !sentence.isEmpty());
    }
}
