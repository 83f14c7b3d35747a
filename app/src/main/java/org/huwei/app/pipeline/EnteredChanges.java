package org.huwei.app.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huwei.dashboards.administration.DivisionDesk;
import org.huwei.etl.division.DivisionChange;
import org.huwei.etl.division.DivisionLoader;
import org.huwei.etl.division.OwnChanges;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunRequest;
import org.huwei.etl.run.RunRequest.Mode;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.PipelineLock;
import org.springframework.stereotype.Component;

/** Enters changes of divisions into the city's own file and loads the divisions, never beside another run. */
@Component
class EnteredChanges implements DivisionDesk {

    private final OwnChanges own;
    private final DivisionLoader loader;
    private final PipelineLock lock;

    EnteredChanges(OwnChanges own, DivisionLoader loader, PipelineLock lock) {
        this.own = own;
        this.loader = loader;
        this.lock = lock;
    }

    @Override
    public Set<LocalDate> ownDays() {
        return own.read().stream().map(DivisionChange::on).collect(Collectors.toSet());
    }

    @Override
    public void enter(List<DivisionChange> changes, String by) {
        alone(() -> own.add(changes), by);
    }

    @Override
    public void takeBack(LocalDate day, String by) {
        alone(() -> own.takeBack(day), by);
    }

    private void alone(Runnable work, String by) {
        try (PipelineLock.Held held = lock.tryTake().orElseThrow(BusyException::new)) {
            work.run();
            RunRequest request = new RunRequest(JobName.LOAD_DIVISIONS.key(), Mode.CHANGES, Instant.now(), by, "");
            loader.load(request, ProgressListener.silent());
        }
    }
}
