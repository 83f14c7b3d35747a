package org.huwei.dashboards.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An unexpected failure while a page is open: into the log in full, to the reader in three short sentences. */
class FailureNotice implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureNotice.class);
    private static final int SHOWN_MILLISECONDS = 10_000;

    @Override
    public void error(ErrorEvent event) {
        LOG.error("A page failed.", event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notification.show(ui.getTranslation("shell.failure.notice"), SHOWN_MILLISECONDS, Position.BOTTOM_START);
        }
    }
}
