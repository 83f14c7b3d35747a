package org.huwei.etl.source;

/** Where records come from. */
public sealed interface Source permits DatabaseSource, FileSource {

    /** What this source calls its records and how they map to ours. */
    SourceSystem system();
}
