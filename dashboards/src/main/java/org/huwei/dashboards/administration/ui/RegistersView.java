package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huwei.dashboards.administration.RefusedUpload;
import org.huwei.dashboards.administration.RegisterService;
import org.huwei.dashboards.administration.RegisterService.Status;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.etl.file.RegisterTemplate;
import org.huwei.etl.source.RecordType;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** D6: the registers, a template of each, and what came of a file that was sent. The address names the register. */
@Route(value = "administration/registers", layout = MainLayout.class)
@Menu(title = "administration.registers.title", order = 330)
@RolesAllowed("ADMINISTRATOR")
class RegistersView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(RegistersView.class);
    private static final String REGISTER = "register";
    private static final int LARGEST_FILE = 20 * 1024 * 1024;

    private final transient RegisterService service;
    private final Scope scope;
    private final String account;
    private final transient Words words;
    private final Grid<Status> registers = new Grid<>();
    private final ComboBox<RecordType> choice = new ComboBox<>();
    private final Div templates = new Div();
    private final UploadOutcome outcome;

    RegistersView(RegisterService service, CurrentUser user, BundleTexts texts) {
        this.service = service;
        this.scope = user.scope(Audience.ADMINISTRATOR);
        this.account = user.username().orElseThrow();
        this.words = new Words(texts.in(getLocale()));
        outcome = new UploadOutcome(words);
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
        upload.addFileRejectedListener(rejected -> outcome.say(words.get("registers.rejected")));
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
        outcome.clear();
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
        return ExcelDownload.of(bytes.toByteArray(), register.title().in(locale) + ".xlsx", words.get(key));
    }

    private void take(String fileName, File file) {
        outcome.clear();
        Optional<RecordType> register = choice.getOptionalValue();
        try {
            if (register.isEmpty()) {
                outcome.say(words.get("registers.choose"));
                return;
            }
            outcome.show(service.load(register.get(), file.toPath(), fileName, account, scope), file.toPath());
            registers.setItems(service.statuses(scope));
            registers.recalculateColumnWidths();
        } catch (RefusedUpload refused) {
            LOG.warn("A file that was sent was not taken.", refused);
            outcome.show(fileName, refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.delete();
        }
    }

    private Component createList() {
        registers.setId("registers");
        registers.addClassName("hw-dense");
        registers.setAllRowsVisible(true);
        column("name", status -> name(status.type())).setFlexGrow(1);
        column("rows", status -> words.count(status.rows())).setTextAlign(ColumnTextAlign.END);
        column(
                "sent",
                status -> status.delivery()
                        .map(delivery -> Words.moment(delivery.at()) + "  " + delivery.file())
                        .orElse("–"));
        column(
                        "open",
                        status -> status.delivery()
                                .map(delivery -> words.count(delivery.refused()))
                                .orElse("–"))
                .setTextAlign(ColumnTextAlign.END);
        registers.addItemClickListener(click -> choice.setValue(click.getItem().type()));
        return registers;
    }

    private Grid.Column<Status> column(String key, ValueProvider<Status, String> value) {
        return registers
                .addColumn(value)
                .setKey(key)
                .setHeader(words.get("registers.column." + key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }
}
