package org.huwei.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The loads by hand. */
@Command(
        name = "etl",
        description = "Load from the source systems by hand.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {EtlRunCommand.class, HelpCommand.class})
final class EtlCommand {}
