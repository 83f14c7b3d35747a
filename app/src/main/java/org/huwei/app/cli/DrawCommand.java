package org.huwei.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huwei.etl.audit.Draws;
import org.huwei.etl.audit.record.DrawPlan;
import org.huwei.etl.audit.record.DrawSummary;
import org.huwei.etl.audit.record.FramePlan;
import org.huwei.etl.audit.record.StratumShare;
import org.huwei.etl.audit.record.UnitKind;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws a sample as the auditors' page does, and keeps it beside the draws of the page. */
@Command(
        name = "draw",
        description = {
            "Draw a sample at random with a seed that was made in public, keep the draw and print what it rests on.",
            "A draw is never changed and never taken back. The seed is text: leading zeros and blanks count."
        })
final class DrawCommand extends SettingsCommand {

    private static final Scope SCOPE = Scope.of(Audience.AUDITOR);

    @Option(names = "--unit", required = true, paramLabel = "UNIT", description = "case or patrol")
    private UnitKind unit = UnitKind.CASE;

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day, such as 2025-07-01")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, paramLabel = "DAY", description = "last day, inclusive")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--areas",
            split = ",",
            paramLabel = "CODE",
            description = "the areas that are the strata, such as 320505,320509 (default: every area)")
    private List<String> areas = List.of();

    @Option(names = "--size", required = true, paramLabel = "N", description = "units to draw in all")
    private int size;

    @Option(
            names = "--reserve",
            paramLabel = "PERCENT",
            description = "reserves in per cent of the sample (default 30)")
    private int reserve = DrawPlan.DEFAULT_RESERVE_PERCENT;

    @Option(names = "--seed", required = true, paramLabel = "TEXT", description = "the public seed")
    private String seed = "";

    @Option(names = "--title", required = true, paramLabel = "TEXT", description = "what the draw is called")
    private String title = "";

    @Option(names = "--out", paramLabel = "FILE", description = "also write the record into this new file")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (out != null && Files.exists(out)) {
            throw fault("The file " + out + " exists; name another one with --out.");
        }
        try (StopsOnSignal listener = StopsOnSignal.listen();
                ConfigurableApplicationContext services = CommandServices.open(settings(List.of()))) {
            Draws draws = services.getBean(Draws.class);
            List<String> strata =
                    areas.isEmpty() ? List.copyOf(draws.areas(SCOPE, from, to).keySet()) : areas;
            DrawPlan plan = new DrawPlan(title, new FramePlan(unit, strata, from, to), size, reserve, seed);
            String by = "command line, " + System.getProperty("user.name", "unknown");
            DrawSummary draw = draws.draw(plan, by, SCOPE, listener).summary();
            print(draw);
            if (out != null) {
                write(draws, draw.head().id(), out);
            }
        }
        return 0;
    }

    private void print(DrawSummary draw) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("stratum", "frame", "sample", "reserves"));
        for (StratumShare share : draw.shares()) {
            rows.add(row(share.stratum(), share.frameSize(), share.sample(), share.reserves()));
        }
        rows.add(row("total", draw.frameSize(), draw.sample(), draw.reserves()));
        terminal().table(rows);
        terminal().line("Draw " + draw.head().id() + " is kept.");
        terminal().line("Root hash of the frame: " + draw.rootHash());
        terminal().line("Hash of the record: " + draw.recordHash());
    }

    private static List<String> row(String name, long frame, long sample, long reserves) {
        return List.of(name, Terminal.count(frame), Terminal.count(sample), Terminal.count(reserves));
    }

    private void write(Draws draws, String id, Path file) {
        try (OutputStream output = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            draws.writeRecord(id, SCOPE, output);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The draw " + id + " is kept, but its record could not be written to " + file + ".", e);
        }
        terminal().line("Record: " + file + " (check it with `huwei verify " + file + "`)");
    }
}
