package org.huwei.sql.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Says every fault of every definition file at once, one a line, so that one round of repair is enough. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<CatalogueFault> faults;

    public CatalogueException(List<CatalogueFault> faults) {
        super(faults.stream()
                .map(CatalogueFault::toString)
                .collect(Collectors.joining(
                        "\n  ",
                        "The definitions hold %d faults; repair these files:\n  ".formatted(faults.size()),
                        "")));
        this.faults = List.copyOf(faults);
    }

    /** Returns the faults in the order of the files. */
    public List<CatalogueFault> faults() {
        return faults;
    }
}
