package org.huwei.app;

import org.huwei.app.cli.HuweiCommand;

/** The product's main class: everything begins with the command line, whose command `run` starts the web application. */
public final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        HuweiCommand.main(arguments);
    }
}
