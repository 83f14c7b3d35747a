package org.huwei.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.huwei.etl.audit.record.NotARecordException;
import org.huwei.etl.audit.record.RecordVerifier;
import org.huwei.etl.audit.record.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Derives a draw again from its record file; needs neither the application nor a database. */
@Command(
        name = "verify",
        description = "Derive a draw again from its record file alone and say what is confirmed (exit 0) or different"
                + " (exit 1). Compare the hashes with those made public at the draw.")
final class VerifyCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;

    @Parameters(paramLabel = "FILE", description = "the record that the page of the draw offers for download")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call(): it is required
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec command;

    @Override
    public Integer call() {
        Verification verification = verify();
        PrintWriter out = command.commandLine().getOut();
        List<String> sentences = verification.holds() ? verification.confirmed() : verification.differences();
        sentences.forEach(out::println);
        out.flush();
        return verification.holds() ? 0 : DIFFERENT;
    }

    private Verification verify() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new InputFault("The file " + file + " cannot be read; give the path of a draw's record.");
        }
        try {
            return RecordVerifier.verify(file);
        } catch (NotARecordException e) {
            throw new InputFault(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new InputFault("The file " + file + " cannot be read: " + e.getMessage());
        }
    }
}
