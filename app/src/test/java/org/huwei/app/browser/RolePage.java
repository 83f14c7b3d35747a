package org.huwei.app.browser;

import java.util.List;

/** A page of the product by its path, with the roles that may open it. */
record RolePage(String path, List<String> roles) {

    static final List<String> ROLES = List.of("leading", "expert", "auditor", "administrator");

    static final List<RolePage> ALL = List.of(
            new RolePage("/", ROLES),
            new RolePage("/indicator/M2-01", ROLES),
            new RolePage("/expert/query", List.of("expert")),
            new RolePage("/audit", List.of("auditor")),
            new RolePage("/audit/new", List.of("auditor")),
            new RolePage("/administration/jobs", List.of("administrator")),
            new RolePage("/administration/quality", List.of("administrator")),
            new RolePage("/administration/divisions?on=2012-08-31", List.of("administrator")),
            new RolePage("/administration/registers", List.of("administrator")),
            new RolePage("/notices", List.of("administrator")),
            new RolePage("/methods", ROLES),
            new RolePage("/methods/attribute-sample-size", ROLES),
            new RolePage("/tokens", ROLES));

    static List<RolePage> openTo(String role) {
        return ALL.stream().filter(page -> page.opensTo(role)).toList();
    }

    boolean opensTo(String role) {
        return roles.contains(role);
    }

    /** A name for pictures of the page at a path. */
    static String pictureName(String path) {
        return path.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
