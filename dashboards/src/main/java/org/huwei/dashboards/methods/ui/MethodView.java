package org.huwei.dashboards.methods.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.figures.Texts;
import org.huwei.dashboards.methods.InputAddress;
import org.huwei.dashboards.methods.MethodService;
import org.huwei.dashboards.methods.Snippets;
import org.huwei.dashboards.methods.picture.MethodPicture;
import org.huwei.dashboards.methods.picture.MethodPictures;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.dashboards.shell.Card;
import org.huwei.dashboards.shell.Footnotes;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.etl.method.MethodDescription;
import org.huwei.etl.method.MethodInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The page of a method, made from its description; a small input stands in the address. */
@Route(value = MethodListView.ROUTE + "/:name", layout = MainLayout.class)
@RolesAllowed({"LEADING", "EXPERT", "AUDITOR", "ADMINISTRATOR"})
class MethodView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MethodService service;
    private final transient Texts texts;
    private final Div results = new Div();
    private final Div below = new Div();
    private final SnippetCard snippets = new SnippetCard();
    private String title = "";

    private transient @Nullable MethodDescription method;
    private @Nullable MethodForm form;

    MethodView(MethodService service, BundleTexts texts) {
        this.service = service;
        this.texts = texts.in(getLocale());
        results.addClassName("hw-result");
    }

    /** The address of a method's page. */
    static String address(String name) {
        return MethodListView.ROUTE + "/" + name;
    }

    @Override
    public String getPageTitle() {
        return title + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<MethodDescription> found =
                event.getRouteParameters().get("name").flatMap(service::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        MethodDescription description = found.get();
        method = description;
        title = description.title().in(getLocale());
        MethodForm fields = new MethodForm(description, this::computeAnew);
        fields.show(InputAddress.read(event.getLocation().getQueryParameters())
                .orElse(description.example().input()));
        form = fields;
        show(
                new PageHeader(title, description.summary().in(getLocale())),
                createDefinition(description),
                createColumns(fields),
                below,
                new Card(getTranslation("methods.snippet.title"), getTranslation("methods.snippet.about"), snippets),
                new Footnotes(List.of(
                        getTranslation("methods.footnote.source", description.source()),
                        getTranslation("methods.footnote.name", description.name()))));
        compute(description, fields);
    }

    private Card createDefinition(MethodDescription description) {
        // Lines of the file end anywhere: a space joins them, nothing after a full-width mark.
        Paragraph definition = new Paragraph(description
                .definition()
                .in(getLocale())
                .replaceAll("(?<=[，。；：、])\\R", "")
                .replaceAll("\\R", " "));
        definition.addClassName("hw-definition");
        return new Card(getTranslation("methods.definition"), "", definition);
    }

    private Div createColumns(MethodForm fields) {
        Card input = new Card(getTranslation("methods.form.title"), getTranslation("methods.form.about"), fields);
        Div columns = new Div(input, results);
        columns.addClassName("hw-draw-columns");
        return columns;
    }

    private void computeAnew() {
        MethodDescription description = method;
        MethodForm fields = form;
        if (description != null && fields != null) {
            compute(description, fields);
        }
    }

    private void compute(MethodDescription description, MethodForm fields) {
        fields.sayNothing();
        try {
            ObjectNode input = fields.input();
            snippets.show(new Snippets(origin(), description.name(), input.toString()));
            keepInAddress(description, input);
            showResult(description, input, service.call(description.name(), input));
        } catch (MethodInputException fault) {
            clear();
            fields.say(fault);
        }
    }

    private void showResult(MethodDescription description, ObjectNode input, ObjectNode output) {
        clear();
        results.add(new ResultCard(getTranslation("methods.result.title"), description, output, getLocale()));
        List<MethodPicture.Chart> charts =
                MethodPictures.draw(description.name(), new MethodPicture.Call(input, output, service::call), texts);
        boolean many = charts.size() > 1;
        below.setVisible(many);
        if (!charts.isEmpty()) {
            (many ? below : results).add(new PictureCards(charts, description.name()));
        }
    }

    private void clear() {
        results.removeAll();
        below.removeAll();
        below.setVisible(false);
    }

    private void keepInAddress(MethodDescription description, ObjectNode input) {
        getUI().filter(ui -> isAttached())
                .ifPresent(ui -> ui.getPage()
                        .getHistory()
                        .replaceState(null, new Location(address(description.name()), InputAddress.write(input))));
    }

    /** Where this product answers, as the browser sees it. */
    private static String origin() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request == null) {
            return "http://localhost:8080";
        }
        String url = request.getHttpServletRequest().getRequestURL().toString();
        return url.replaceFirst("^([a-z]+://[^/]+).*", "$1");
    }
}
