package org.huwei.etl.schedule;

import java.util.Arrays;

/** The jobs of the product, in the order in which a first start runs them. */
public enum JobName {
    LOAD_DIVISIONS("load-divisions"),
    LOAD_CASES("load-cases"),
    LOAD_PATROLS("load-patrols"),
    LOAD_SOURCES("load-sources"),
    LOAD_INBOX("load-inbox"),
    EVALUATE("evaluate");

    private final String key;

    JobName(String key) {
        this.key = key;
    }

    /** The name in the ledger, on the command line and in Quartz, for instance {@code load-cases}. */
    public String key() {
        return key;
    }

    /** Whether it reads changes from a source, so that days can be read once more. */
    public boolean readsChanges() {
        return this == LOAD_CASES || this == LOAD_PATROLS || this == LOAD_SOURCES;
    }

    /** @throws IllegalArgumentException when no job has this key; the message lists those that exist */
    public static JobName ofKey(String key) {
        return Arrays.stream(values())
                .filter(name -> name.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Job `%s` does not exist; the jobs are %s."
                        .formatted(
                                key,
                                String.join(
                                        ", ",
                                        Arrays.stream(values())
                                                .map(JobName::key)
                                                .toList()))));
    }
}
