package org.huwei.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.huwei.etl.method.DescriptionText;
import org.huwei.etl.method.MethodBatch;
import org.huwei.etl.method.MethodInputException;
import org.huwei.etl.method.Methods;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls statistical methods: JSON in, JSON out. Starts nothing else of the product. */
@Command(
        name = "method",
        description = {
            "Call a statistical method: JSON from standard input, JSON to standard output.",
            "Ends with 2 and one sentence on standard error when the input is at fault."
        })
final class MethodCommand implements Callable<Integer> {

    private static final int INPUT_AT_FAULT = 2;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Task task;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "language of --list and --describe: en (default) or zh")
    @SuppressWarnings("NullAway.Init")
    private Language lang;

    /** The languages of the descriptions, named as people type them. */
    private enum Language {
        en,
        zh
    }

    /** One of the four things to do. */
    private static final class Task {
        @Parameters(paramLabel = "NAME", description = "method to call with one JSON object")
        private @Nullable String name;

        @Option(
                names = "--batch",
                description = "answer lines {\"name\":…,\"input\":…} with lines {\"output\":…} or {\"error\":…}")
        private boolean batch;

        @Option(names = "--list", description = "list the methods, one line each")
        private boolean list;

        @Option(names = "--describe", paramLabel = "NAME", description = "fields, definition and source of a method")
        private @Nullable String describe;
    }

    MethodCommand() {
        this(System.in, System.out, System.err);
    }

    MethodCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        try {
            run(new Methods());
            return 0;
        } catch (MethodInputException e) {
            err.println(e.getMessage());
            return INPUT_AT_FAULT;
        }
    }

    private void run(Methods methods) throws IOException {
        Locale language = lang == Language.zh ? Locale.CHINESE : Locale.ENGLISH;
        Writer answers = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (task.batch) {
            new MethodBatch(methods)
                    .run(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), answers);
        } else if (task.list) {
            for (String name : methods.names()) {
                answers.write(name + "\t" + methods.describe(name).summary().in(language) + "\n");
            }
        } else if (task.describe != null) {
            answers.write(DescriptionText.of(methods.describe(task.describe), language));
        } else if (task.name != null) {
            methods.describe(task.name);
            answers.write(methods.call(task.name, new String(in.readAllBytes(), StandardCharsets.UTF_8)) + "\n");
        }
        answers.flush();
    }
}
