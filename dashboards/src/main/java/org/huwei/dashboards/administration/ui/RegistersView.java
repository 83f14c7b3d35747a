package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huwei.dashboards.administration.RegisterDesk.RefusedUpload;
import org.huwei.dashboards.administration.RegisterService;
import org.huwei.dashboards.administration.RegisterService.Fault;
import org.huwei.dashboards.administration.RegisterService.Outcome;
import org.huwei.dashboards.administration.RegisterService.Status;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.etl.file.ErrorReport;
import org.huwei.etl.file.RegisterTemplate;
import org.huwei.etl.source.RecordType;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.jspecify.annotations.Nullable;

/** D6: the registers, a template of each, and what came of a file that was sent. The address names the register. */
@Route(value = "administration/registers", layout = MainLayout.class)
@Menu(title = "administration.registers.title", order = 330)
@RolesAllowed("ADMINISTRATOR")
class RegistersView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String REGISTER = "register";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LARGEST_FILE = 20 * 1024 * 1024;

    private final transient RegisterService service;
    private final Scope scope;
    private final String account;
    private final transient Words words;
    private final Grid<Status> registers = new Grid<>();
    private final ComboBox<RecordType> choice = new ComboBox<>();
    private final Div templates = new Div();
    private final Div outcome = new Div();

    RegistersView(RegisterService service, CurrentUser user, BundleTexts texts) {
        this.service = service;
        this.scope = user.scope(Audience.ADMINISTRATOR);
        this.account = user.username().orElseThrow();
        this.words = new Words(texts.in(getLocale()));
        outcome.setId("outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader(words.get("registers.title"), words.get("registers.sentence")),
                section("registers.send", createForm(), outcome),
                section("registers.all", createList()));
    }

    @Override
    public String getPageTitle() {
        return words.get("registers.title") + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Status> statuses = service.statuses(scope);
        registers.setItems(statuses);
        choice.setItems(statuses.stream().map(Status::type).toList());
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(REGISTER)
                .flatMap(service::register)
                .ifPresent(choice::setValue);
    }

    private Section section(String titleKey, Component... body) {
        Section section = new Section(new H2(words.get(titleKey)));
        section.addClassName("hw-block");
        section.add(body);
        return section;
    }

    private Component createForm() {
        choice.setId("register");
        choice.setLabel(words.get("registers.choice"));
        choice.setItemLabelGenerator(this::name);
        choice.addValueChangeListener(change -> showTemplates(change.getValue()));
        Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> take(metadata.fileName(), file)));
        upload.setId("file");
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".xlsx", ".csv");
        upload.setI18n(uploadTexts());
        upload.addFileRejectedListener(rejected -> say(words.get("registers.rejected")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        Div form = new Div(choice, templates, upload);
        form.addClassName("hw-register-form");
        return form;
    }

    private UploadI18N uploadTexts() {
        String add = words.get("registers.upload.add");
        String drop = words.get("registers.upload.drop");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(add).setMany(add))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words.get("registers.upload.sending"))
                                .setProcessing(words.get("registers.upload.reading"))
                                .setStalled(words.get("registers.upload.sending"))
                                .setHeld(words.get("registers.upload.sending"))));
    }

    private String name(RecordType register) {
        return register.id() + " " + register.title().in(getLocale());
    }

    private void showTemplates(@Nullable RecordType register) {
        templates.removeAll();
        outcome.removeAll();
        if (register == null) {
            return;
        }
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, "administration/registers?" + REGISTER + "=" + register.name()));
        templates.addClassName("hw-tools");
        templates.add(template(register, Locale.CHINESE, "registers.template.zh"));
        templates.add(template(register, Locale.ENGLISH, "registers.template.en"));
    }

    private Anchor template(RecordType register, Locale locale, String key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            RegisterTemplate.write(register, locale, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return download(bytes.toByteArray(), register.title().in(locale) + ".xlsx", words.get(key));
    }

    private static Anchor download(byte[] file, String name, String text) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(
                        request -> new DownloadResponse(new ByteArrayInputStream(file), name, EXCEL, file.length)),
                text);
        anchor.addClassName("hw-download");
        return anchor;
    }

    private void take(String fileName, File file) {
        outcome.removeAll();
        Optional<RecordType> register = choice.getOptionalValue();
        try {
            if (register.isEmpty()) {
                say(words.get("registers.choose"));
                return;
            }
            show(service.load(register.get(), file.toPath(), fileName, account, scope), file.toPath());
            registers.setItems(service.statuses(scope));
            registers.recalculateColumnWidths();
        } catch (RefusedUpload e) {
            say(words.get("registers.refused", fileName, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.delete();
        }
    }

    private void say(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("hw-problem");
        outcome.removeAll();
        outcome.add(paragraph);
    }

    private void show(Outcome done, Path sent) throws IOException {
        outcome.add(new Paragraph(words.get(
                "registers.outcome",
                done.file(),
                words.count(done.counts().read()),
                words.count(done.counts().loaded()),
                words.count(done.counts().unchanged()),
                words.count(done.counts().refused()))));
        if (done.faults().isEmpty()) {
            return;
        }
        Grid<Fault> faults = new Grid<>();
        faults.setId("faults");
        faults.addClassName("hw-dense");
        faults.setAllRowsVisible(true);
        text(faults, "line", fault -> Long.toString(fault.line())).setFlexGrow(0);
        text(faults, "title", fault -> fault.title().in(getLocale())).setFlexGrow(0);
        text(faults, "value", Fault::value).setFlexGrow(0);
        text(faults, "wrong", this::sentence).setFlexGrow(1);
        faults.setItems(done.faults());
        outcome.add(faults, report(done, sent));
    }

    private Anchor report(Outcome done, Path sent) throws IOException {
        Map<Long, String> sentences = done.faults().stream()
                .collect(Collectors.toMap(Fault::line, this::sentence, (first, second) -> first + " " + second));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> added = List.of(words.get("registers.column.line"), words.get("registers.column.wrong"));
        ErrorReport.write(sent, RegisterService.titles(done.register()), sentences, added, bytes);
        return download(
                bytes.toByteArray(),
                words.get("registers.report.file", done.register().title().in(getLocale())),
                words.get("registers.report"));
    }

    private String sentence(Fault fault) {
        return words.fault(fault.check(), fault.title().in(getLocale()), fault.value(), fault.limit());
    }

    private Component createList() {
        registers.setId("registers");
        registers.addClassName("hw-dense");
        registers.setAllRowsVisible(true);
        text(registers, "name", status -> name(status.type())).setFlexGrow(1);
        text(registers, "rows", status -> words.count(status.rows())).setTextAlign(ColumnTextAlign.END);
        text(
                registers,
                "sent",
                status -> status.delivery()
                        .map(delivery -> Words.moment(delivery.at()) + "  " + delivery.file())
                        .orElse("–"));
        text(
                        registers,
                        "open",
                        status -> status.delivery()
                                .map(delivery -> words.count(delivery.refused()))
                                .orElse("–"))
                .setTextAlign(ColumnTextAlign.END);
        registers.addItemClickListener(click -> choice.setValue(click.getItem().type()));
        return registers;
    }

    private <T> Grid.Column<T> text(Grid<T> grid, String key, ValueProvider<T, String> value) {
        return grid.addColumn(value)
                .setKey(key)
                .setHeader(words.get("registers.column." + key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }
}
