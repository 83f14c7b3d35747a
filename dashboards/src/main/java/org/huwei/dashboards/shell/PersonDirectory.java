package org.huwei.dashboards.shell;

import java.util.List;
import java.util.Optional;

/** Says who a signed-in account belongs to; the application answers from its accounts. */
public interface PersonDirectory {

    Optional<Person> find(String username);

    /**
     * A person.
     *
     * @param divisions codes of the divisions the person may see; empty means the whole city
     */
    record Person(String displayName, List<String> divisions) {

        public Person {
            divisions = List.copyOf(divisions);
        }
    }
}
