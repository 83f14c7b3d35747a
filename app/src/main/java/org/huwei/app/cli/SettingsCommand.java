package org.huwei.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command that also takes any setting of the product as {@code --name=value}. */
abstract class SettingsCommand implements Callable<Integer> {

    private static final List<String> FAMILIES = List.of("huwei.", "spring.", "server.", "logging.");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Unmatched
    private final List<String> settings = new ArrayList<>();

    /**
     * The settings given and more of the command's own.
     *
     * @throws ParameterException for an argument that is no setting
     */
    final String[] settings(List<String> more) {
        for (String argument : settings) {
            boolean setting = FAMILIES.stream().anyMatch(family -> argument.startsWith("--" + family));
            if (!setting || !argument.contains("=")) {
                throw new ParameterException(
                        spec.commandLine(),
                        "`" + argument + "` is neither an option of this command nor a setting such as"
                                + " --huwei.data.directory=/srv/huwei.");
            }
        }
        List<String> all = new ArrayList<>(settings);
        all.addAll(more);
        return all.toArray(String[]::new);
    }

    /** Ends the command for a fault that the person can mend. */
    final ParameterException fault(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    final Terminal terminal() {
        return new Terminal(spec.commandLine().getOut());
    }
}
