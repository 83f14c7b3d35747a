package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** A link to an Excel file that was made for this page. */
final class ExcelDownload {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ExcelDownload() {}

    static Anchor of(byte[] file, String name, String text) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(
                        request -> new DownloadResponse(new ByteArrayInputStream(file), name, EXCEL, file.length)),
                text);
        anchor.addClassName("hw-download");
        return anchor;
    }
}
