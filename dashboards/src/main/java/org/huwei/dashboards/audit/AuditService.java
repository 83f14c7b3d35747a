package org.huwei.dashboards.audit;

import jakarta.annotation.PreDestroy;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huwei.etl.audit.Draws;
import org.huwei.etl.audit.record.Draw;
import org.huwei.etl.audit.record.DrawHead;
import org.huwei.etl.audit.record.DrawSummary;
import org.huwei.etl.audit.record.DrawnUnit;
import org.huwei.etl.audit.record.FramePlan;
import org.huwei.etl.audit.record.StratumShare;
import org.huwei.sql.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The draws as the auditors' pages show them, and the one place where the pages start one. */
@Service
public class AuditService {

    private final ObjectProvider<Draws> draws;
    private final ExecutorService drawing;

    /** Draws are asked for when a page needs them: a start of the application does not wait for their engine. */
    AuditService(ObjectProvider<Draws> draws) {
        this.draws = draws;
        // One after the other: each draw takes all cores.
        this.drawing = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("huwei-draw").factory());
    }

    /** Names of all areas, those that are no more among them, by code. */
    public SortedMap<String, String> areas(Scope scope) {
        return draws.getObject().areas(scope);
    }

    /** Names of the areas that existed in a period and so may be strata of it, by code. */
    public SortedMap<String, String> areas(Scope scope, LocalDate first, LocalDate last) {
        return draws.getObject().areas(scope, first, last);
    }

    /** Every draw within the scope, the newest first. */
    public List<DrawEntry> list(Scope scope) {
        return draws.getObject().list(scope).stream().map(AuditService::entry).toList();
    }

    /** A draw by its id; none when there is none or it lies outside the scope. */
    public Optional<DrawDetail> find(String id, Scope scope) {
        return draws.getObject().find(id, scope).map(draw -> detail(draw, areas(scope)));
    }

    /** Writes the record of a draw that {@link #find} finds, plain JSON. */
    public void writeRecord(String id, Scope scope, OutputStream output) {
        draws.getObject().writeRecord(id, scope, output);
    }

    /** Counts the frame of a form without {@link DrawForm#frameProblem} and shares its sample out. */
    public FramePreview preview(DrawForm form, Scope scope) {
        return preview(
                draws.getObject()
                        .preview(form.framePlan(), form.sampleSize(), form.reservePercent(), scope)
                        .shares(),
                areas(scope));
    }

    /** Starts to draw what a form without {@link DrawForm#problem} says, and returns at once. */
    public Drawing start(DrawForm form, String by, Scope scope) {
        Drawing started = new Drawing();
        Draws engine = draws.getObject();
        drawing.execute(() -> started.run(progress ->
                engine.draw(form.plan(), by, scope, progress).summary().head().id()));
        return started;
    }

    @PreDestroy
    void close() {
        drawing.shutdownNow();
    }

    private static DrawEntry entry(DrawSummary draw) {
        DrawHead head = draw.head();
        return new DrawEntry(
                head.id(),
                head.plan().title(),
                head.plan().frame().unit().key(),
                draw.sample(),
                draw.reserves(),
                head.drawnAt(),
                head.by(),
                head.plan().seed());
    }

    private static DrawDetail detail(Draw draw, Map<String, String> names) {
        DrawSummary summary = draw.summary();
        DrawHead head = summary.head();
        FramePlan frame = head.plan().frame();
        return new DrawDetail(
                entry(summary),
                frame.from(),
                frame.to(),
                preview(summary.shares(), names),
                head.plan().reservePercent(),
                summary.rootHash(),
                summary.recordHash(),
                head.algorithm() + " " + head.algorithmVersion(),
                draw.units().stream().map(unit -> item(unit, names)).toList());
    }

    private static FramePreview preview(List<StratumShare> shares, Map<String, String> names) {
        return new FramePreview(shares.stream()
                .map(share -> new FrameStratum(
                        share.stratum(),
                        names.getOrDefault(share.stratum(), share.stratum()),
                        share.frameSize(),
                        share.sample(),
                        share.reserves()))
                .toList());
    }

    private static DrawItem item(DrawnUnit unit, Map<String, String> names) {
        return new DrawItem(
                unit.stratum(),
                names.getOrDefault(unit.stratum(), unit.stratum()),
                unit.order(),
                unit.reserve(),
                unit.unit(),
                unit.ticket());
    }
}
