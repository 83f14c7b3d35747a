package org.huwei.app.cli;

import java.util.List;
import org.huwei.etl.snapshot.SnapshotSummary;
import org.huwei.etl.snapshot.Snapshots;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** Lists the snapshots, newest first. */
@Command(name = "list", description = "List the snapshots, newest first, and which one the pages read.")
final class SnapshotListCommand extends SettingsCommand {

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext services = CommandServices.open(settings(List.of()))) {
            List<SnapshotSummary> snapshots = services.getBean(Snapshots.class).list();
            if (snapshots.isEmpty()) {
                terminal().line("There is no snapshot yet: load the sources and evaluate first.");
            } else {
                SnapshotTable.print(terminal(), snapshots);
            }
        }
        return 0;
    }
}
