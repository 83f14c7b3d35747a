package org.huwei.etl.source;

/** The mappings of all source systems that are known: those of the product, files, and those connected by a file. */
@FunctionalInterface
public interface SourceMappings {

    /**
     * The mapping of a source system by its name in the ledger.
     *
     * @throws IllegalArgumentException when no system has the name, or its mapping is wrong
     */
    SourceSystem of(String system);
}
