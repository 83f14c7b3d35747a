package org.huwei.etl.simulate;

/** Tells the whole story of the city, row by row, always in the same order. */
final class SimulatesCity {

    private SimulatesCity() {}

    /** Case management only, or patrols only: neither needs the other. */
    static void run(SimulationSettings settings, boolean patrols, RowSink rows) {
        Timeline timeline = Timeline.of(settings);
        RowSink spoiled = new SpoilsRows(rows, timeline);
        Scene scene = new Scene(settings, timeline, City.of(settings.seed()), spoiled);
        if (patrols) {
            new SimulatesPatrols(scene).run();
            return;
        }
        new SimulatesPopulation(scene).run();
        SimulatesFollowUps followUps = new SimulatesFollowUps(scene);
        SimulatesNeeds needs = new SimulatesNeeds(scene);
        SimulatesIncidents incidents = new SimulatesIncidents(scene);
        SimulatesReports reports = new SimulatesReports(scene);
        new SimulatesCases(scene, file -> {
                    incidents.of(file, followUps.of(file));
                    needs.of(file);
                    reports.remember(file);
                })
                .run();
        reports.run();
        incidents.inTowns();
    }
}
