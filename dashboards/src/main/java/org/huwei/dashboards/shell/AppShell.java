package org.huwei.dashboards.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** Loads the theme and our one stylesheet as plain files, so that nothing needs bundling. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://huwei.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("护未 Huwei");
        settings.addFavIcon("icon", "charts/huwei.svg", "any");
    }
}
