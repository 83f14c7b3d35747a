package org.huwei.dashboards.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A page that the person's role may not open. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NoAccessPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    NoAccessPage() {
        super("shell.error.noaccess");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
