package org.huwei.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The snapshots. */
@Command(
        name = "snapshot",
        description = "Look at the snapshots of computed figures.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SnapshotListCommand.class, HelpCommand.class})
final class SnapshotCommand {}
