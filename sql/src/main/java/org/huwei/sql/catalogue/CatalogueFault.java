package org.huwei.sql.catalogue;

/**
 * One fault of one definition file.
 *
 * @param file the file, such as indicators/M2-04.yaml
 * @param key the key at fault, nested keys joined by a dot: target.value
 * @param value what stands there, or "(missing)"
 * @param limit what may stand there
 */
public record CatalogueFault(String file, String key, String value, String limit) {

    @Override
    public String toString() {
        return "%s: %s is %s; it must be %s".formatted(file, key, value, limit);
    }
}
