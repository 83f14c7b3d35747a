package org.huwei.dashboards.figures;

import org.huwei.sql.Warehouse;

/** Makes the service for tests of other packages; Spring makes it otherwise. */
public final class FigureServiceAccess {

    private FigureServiceAccess() {}

    public static FigureService of(Warehouse warehouse) {
        return new FigureService(warehouse);
    }
}
