package org.huwei.etl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Processor seconds used so far by this JVM, by the embedded engine (its child) and by PostgreSQL, read from Linux's
 * /proc; on a machine that others use, they say more than the clock. All zero elsewhere.
 */
record CpuSeconds(double application, double engine, double source) {

    private static final double TICKS_A_SECOND = 100;

    /** Of this JVM and the engine. */
    static CpuSeconds now() {
        double engine = 0;
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            boolean source = child.info().command().orElse("").contains("postgres");
            engine += source ? 0 : used(child.pid());
        }
        return new CpuSeconds(used(ProcessHandle.current().pid()), engine, 0);
    }

    /** @param postgres the server's first process, which need not be a child of this one */
    static CpuSeconds now(ProcessHandle postgres) {
        CpuSeconds own = now();
        double source = used(postgres.pid());
        for (ProcessHandle backend : postgres.children().toList()) {
            source += used(backend.pid());
        }
        return new CpuSeconds(own.application, own.engine, source);
    }

    CpuSeconds since(CpuSeconds earlier) {
        return new CpuSeconds(application - earlier.application, engine - earlier.engine, source - earlier.source);
    }

    double total() {
        return application + engine + source;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f s of processor (application %.1f, engine %.1f, PostgreSQL %.1f)",
                total(),
                application,
                engine,
                source);
    }

    /** User and system time of a process and of its children that have ended. */
    private static double used(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        try {
            String text = Files.readString(stat);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            return Stream.of(fields[11], fields[12], fields[13], fields[14])
                            .mapToLong(Long::parseLong)
                            .sum()
                    / TICKS_A_SECOND;
        } catch (IOException e) {
            // The process ended between the listing and the reading.
            return 0;
        }
    }
}
