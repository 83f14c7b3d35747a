package org.huwei.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The root command; `huwei help COMMAND` explains each. */
@Command(
        name = "huwei",
        description = "护未 Huwei: supervision and evaluation of the social protection of minors in distress.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nEnds with%n",
        exitCodeList = {"0:all is well", "1:something failed", "2:the input was at fault"},
        subcommands = {
            RunCommand.class,
            SimulateCommand.class,
            EtlCommand.class,
            EvaluateCommand.class,
            SnapshotCommand.class,
            DrawCommand.class,
            VerifyCommand.class,
            MethodCommand.class,
            HelpCommand.class
        })
public final class HuweiCommand {

    /** Exit code of a command that leaves the product running in this process. */
    public static final int RUNNING = -1;

    /** Executes the process's command line and ends the process, unless the product runs on in it. */
    public static void main(String... arguments) {
        Terminal.speakUtf8();
        int exitCode = execute(arguments);
        if (exitCode != RUNNING) {
            System.exit(exitCode);
        }
    }

    /** Executes one command line and returns its exit code, or {@link #RUNNING}. */
    public static int execute(String... arguments) {
        CommandLine line = new CommandLine(new HuweiCommand());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(HuweiCommand::failed);
        line.setParameterExceptionHandler(HuweiCommand::misused);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(arguments.length == 0 ? new String[] {"help"} : arguments);
    }

    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        Optional<String> fault = InputFault.in(failure);
        if (fault.isPresent()) {
            say(line, fault.get());
            return line.getCommandSpec().exitCodeOnInvalidInput();
        }
        Optional<String> reported = Reported.in(failure);
        if (reported.isPresent()) {
            say(line, reported.get());
        } else {
            failure.printStackTrace(line.getErr());
        }
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    private static int misused(ParameterException fault, String[] arguments) {
        CommandLine line = fault.getCommandLine();
        CommandSpec spec = line.getCommandSpec();
        String help = spec.parent() == null ? "huwei help" : spec.parent().qualifiedName() + " help " + spec.name();
        say(line, fault.getMessage() + " (`" + help + "` lists what it takes)");
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static void say(CommandLine line, String sentence) {
        PrintWriter err = line.getErr();
        err.println(sentence);
        err.flush();
    }
}
