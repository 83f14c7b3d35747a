package org.huwei.app.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The root command; `huwei help COMMAND` explains each. */
@Command(
        name = "huwei",
        description = "护未 Huwei: supervision and evaluation of the social protection of minors in distress.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class, VerifyCommand.class, HelpCommand.class})
public final class HuweiCommand {

    /** Exit code of a command that leaves the product running in this process. */
    public static final int RUNNING = -1;

    /** Executes one command line and returns its exit code, or {@link #RUNNING}. */
    public static int execute(String... arguments) {
        CommandLine line = new CommandLine(new HuweiCommand());
        line.setExecutionExceptionHandler(HuweiCommand::failed);
        line.setParameterExceptionHandler(HuweiCommand::misused);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(arguments.length == 0 ? new String[] {"help"} : arguments);
    }

    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        Optional<String> sentence = InputFault.in(failure);
        if (sentence.isEmpty()) {
            failure.printStackTrace(line.getErr());
            return line.getCommandSpec().exitCodeOnExecutionException();
        }
        say(line, sentence.get());
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int misused(ParameterException fault, String[] arguments) {
        CommandLine line = fault.getCommandLine();
        say(line, fault.getMessage() + " (`huwei help " + line.getCommandName() + "` lists what it takes)");
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static void say(CommandLine line, String sentence) {
        PrintWriter err = line.getErr();
        err.println(sentence);
        err.flush();
    }
}
