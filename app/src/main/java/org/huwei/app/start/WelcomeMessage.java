package org.huwei.app.start;

import java.io.PrintStream;
import java.util.List;
import org.huwei.app.security.DemonstrationAccounts;
import org.huwei.app.security.DemonstrationAccounts.SignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints, once the pages answer, where they are and how to sign in. Passwords of the demonstration accounts go to the
 * terminal only, never to a log file.
 */
@Component
class WelcomeMessage {

    private final DemonstrationAccounts accounts;
    private final int port;

    WelcomeMessage(DemonstrationAccounts accounts, @Value("${server.port}") int port) {
        this.accounts = accounts;
        this.port = port;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        print(System.out, accounts.renew());
    }

    private void print(PrintStream out, List<SignIn> signIns) {
        out.println();
        out.println("  护未 Huwei  http://localhost:" + port);
        if (!signIns.isEmpty()) {
            out.println();
            out.println("  演示账号(密码每次启动更新) demonstration accounts, new passwords at every start:");
            for (SignIn signIn : signIns) {
                out.printf("    %-14s %s   %s%n", signIn.username(), signIn.password(), signIn.displayName());
            }
        }
        out.println();
        out.flush();
    }
}
