package org.huwei.dashboards.leading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.DivisionSelection.Level;
import org.huwei.sql.Scope;

/** The divisions as one account may walk them: those of its scope with everything below, and the path above. */
public final class Places {

    private final List<Division> divisions;
    private final Scope scope;

    /** @param divisions those in the scope and those above them, in the order of their codes */
    Places(List<Division> divisions, Scope scope) {
        this.divisions = List.copyOf(divisions);
        this.scope = scope;
    }

    /** Where the account starts: the city, or the first division of a narrower scope; empty where there is none. */
    public Optional<Division> home() {
        return divisions.stream().filter(this::visible).findFirst();
    }

    /** The division with this code, where the account may see its figures. */
    public Optional<Division> find(String code) {
        return divisions.stream()
                .filter(division -> division.code().equals(code))
                .filter(this::visible)
                .findFirst();
    }

    /** Whether figures of the division are in the scope; those above the scope only lead to it. */
    public boolean visible(Division division) {
        return scope.divisions().isEmpty()
                || scope.divisions().stream().anyMatch(code -> division.code().startsWith(code));
    }

    /** From the city down to the division itself. */
    public List<Division> path(Division to) {
        return divisions.stream()
                .filter(division -> to.code().startsWith(division.code()))
                .toList();
    }

    /** What the chip offers: the city, its areas, the way to where one is and what stands beside it there. */
    public List<Division> offered(Division current) {
        return divisions.stream()
                .filter(this::visible)
                .filter(division -> division.level().compareTo(Level.AREA) <= 0
                        || current.code().startsWith(division.code())
                        || division.parent().equals(current.parent())
                        || division.parent().equals(current.code()))
                .toList();
    }

    /** The areas in the scope. */
    public Stream<Division> areas() {
        return divisions.stream().filter(division -> division.level() == Level.AREA);
    }
}
