package org.huwei.etl.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Follow-up visits of a case: every 7, 30 or 90 days by degree; on time, late or never. */
final class SimulatesFollowUps {

    private static final int[] INTERVAL_DAYS = {90, 30, 7};
    private static final String[] OUTCOMES = {"情况稳定", "情况好转", "情况恶化", "未见本人"};

    private final Scene scene;

    SimulatesFollowUps(Scene scene) {
        this.scene = scene;
    }

    /** A visit that is due, planned when the one before was settled. */
    private record Visit(LocalDate planned, LocalDate due, int number) {}

    /** Writes the visits and returns the due days of those that were not done on time. */
    List<LocalDate> of(CaseFile file) {
        Dice dice = scene.dice("visits", file.number());
        LocalDate history = scene.timeline().firstDay().minusDays(92);
        List<LocalDate> overdue = new ArrayList<>();
        LocalDate anchor = file.opened();
        int number = 1;
        while (anchor.isBefore(file.closed())
                && anchor.isBefore(scene.timeline().end())) {
            LocalDate due = anchor.plusDays(INTERVAL_DAYS[file.state(anchor).degree() - 1]);
            anchor = due.isBefore(history) ? due : visit(dice, file, new Visit(anchor, due, number++), overdue);
        }
        return overdue;
    }

    /** Returns the day from which the next interval runs. */
    private LocalDate visit(Dice dice, CaseFile file, Visit visit, List<LocalDate> overdue) {
        LocalDateTime planned =
                file.afterRegistration(file.village().reaches(visit.planned().atTime(17, 0)));
        Version plan = version(file, visit, planned, "", "", "");
        boolean failed = dice.chance(Math.min(0.7, risk(file, visit.due())));
        boolean never = failed && dice.chance(0.45);
        LocalDate done = visit.due().plusDays(failed ? 1 + Math.round(dice.waiting(9)) : -early(dice, file, visit));
        if (failed) {
            overdue.add(visit.due());
        }
        if (never || !done.isBefore(file.closed())) {
            scene.rows().row(SourceTable.SUIFANG, plan);
            return visit.due();
        }
        String typed = Words.typed(dice, file.village().areaCode(), done);
        String outcome = OUTCOMES[dice.weighted(70, 17, 6, 7)];
        LocalDateTime entered = file.village().reaches(dice.atWork(done).plusHours(dice.between(0, 40)));
        LocalDateTime written = entered.isBefore(planned) ? planned.plusMinutes(1) : entered;
        scene.rows()
                .row(
                        SourceTable.SUIFANG,
                        plan,
                        version(file, visit, written, typed, file.village().fullCode(), outcome));
        return done;
    }

    private static int early(Dice dice, CaseFile file, Visit visit) {
        int days = (int) (visit.due().toEpochDay() - visit.planned().toEpochDay());
        return file.village().perfect() ? 0 : dice.between(0, Math.min(4, days - 1));
    }

    private static double risk(CaseFile file, LocalDate due) {
        double byDegree = file.state(due).degree() == 3 ? 1.25 : 0.95;
        return file.village().fails(Duty.FOLLOW_UP, due) * byDegree * (Timeline.isFestival(due) ? 1.8 : 1);
    }

    private static Version version(
            CaseFile file, Visit visit, LocalDateTime written, String done, String by, String outcome) {
        return Version.good(
                written,
                "SF" + file.number().substring(2) + "-%03d".formatted(visit.number()),
                file.number(),
                visit.due(),
                done.isEmpty() ? null : done,
                by.isEmpty() ? null : by,
                outcome.isEmpty() ? null : outcome);
    }
}
