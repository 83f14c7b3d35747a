package org.huwei.etl.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Assessed needs of a case and the services given for them. */
final class SimulatesNeeds {

    private static final String[] REFUSALS = {"监护人拒绝", "本人拒绝", "机构无法接收"};
    private static final String[] WITHDRAWALS = {"需求消失", "登记有误"};

    private final Scene scene;

    SimulatesNeeds(Scene scene) {
        this.scene = scene;
    }

    /** The needs of one case, numbered. */
    private static final class Numbering {
        private int last;

        private String next(CaseFile file) {
            return file.number().substring(2) + "-%02d".formatted(++last);
        }
    }

    /** A need of a case. */
    private record Need(String suffix, NeedKind kind, LocalDate assessed) {}

    void of(CaseFile file) {
        Dice dice = scene.dice("needs", file.number());
        Numbering numbers = new Numbering();
        for (CaseFile.State state : file.states()) {
            boolean first = state == file.states().getFirst();
            boolean fresh = first || state.category() != before(file, state).category();
            if (fresh && state.category() <= 2) {
                LocalDate day = first ? file.opened() : state.since();
                NeedKind kind = state.category() == 2 && dice.chance(0.45) ? NeedKind.PLACEMENT : NeedKind.GUARDIANSHIP;
                lasting(dice, file, new Need(numbers.next(file), kind, day), day);
            }
        }
        schooling(dice, file, numbers);
        int category = file.states().getFirst().category();
        int age = file.child().age(file.opened());
        for (NeedKind kind : NeedKind.values()) {
            if (dice.chance(kind.likelihood(category, age, file.child().disabled()))) {
                once(
                        dice,
                        file,
                        new Need(numbers.next(file), kind, file.opened().plusDays(dice.between(0, 10))));
            }
        }
    }

    private static CaseFile.State before(CaseFile file, CaseFile.State state) {
        return file.states().get(file.states().indexOf(state) - 1);
    }

    /** School from six to sixteen: children found at school age are in school already, or not. */
    private void schooling(Dice dice, CaseFile file, Numbering numbers) {
        LocalDate six = file.child().birth().withDayOfMonth(1).plusYears(6);
        LocalDate sixteen = file.child().birth().plusYears(16);
        LocalDate needed = six.isAfter(file.opened()) ? six : file.opened();
        if (needed.isBefore(file.closed()) && needed.isBefore(sixteen)) {
            LocalDate from = needed.equals(file.opened()) ? lastSeptember(needed) : needed;
            lasting(dice, file, new Need(numbers.next(file), NeedKind.ENROLMENT, needed), from);
        }
    }

    private static LocalDate lastSeptember(LocalDate day) {
        LocalDate september = LocalDate.of(day.getYear(), 9, 1);
        return september.isAfter(day) ? september.minusYears(1) : september;
    }

    /** Something that must be in force: it begins at once, or late, or never. */
    private void lasting(Dice dice, CaseFile file, Need need, LocalDate inForce) {
        boolean failed = dice.chance(file.village().fails(need.kind().duty(), need.assessed()));
        need(dice, file, need, "");
        if (failed && dice.chance(0.5)) {
            return;
        }
        LocalDate started = failed ? need.assessed().plusDays(20 + Math.round(dice.waiting(60))) : inForce;
        if (!started.isBefore(file.closed())) {
            return;
        }
        LocalDate until =
                need.kind() == NeedKind.ENROLMENT ? file.child().birth().plusYears(16) : null;
        LocalDate known = started.isBefore(need.assessed()) ? need.assessed() : started;
        service(dice, file, need, known, started, failed ? started : null, until, "");
    }

    /** Something that is delivered once by its due day, or late, or refused, or never. */
    private void once(Dice dice, CaseFile file, Need need) {
        boolean withdrawn = dice.chance(0.025);
        need(dice, file, need, withdrawn ? dice.pick(WITHDRAWALS) : "");
        if (withdrawn) {
            return;
        }
        if (dice.chance(0.015)) {
            LocalDate day = need.assessed().plusDays(dice.between(1, need.kind().days()));
            service(dice, file, need, day, null, null, null, dice.pick(REFUSALS));
            return;
        }
        boolean failed = dice.chance(file.village().fails(need.kind().duty(), need.assessed()));
        int days = failed
                ? need.kind().days() + 1 + (int) dice.waiting(40)
                : dice.between(0, need.kind().days());
        LocalDate delivered = need.assessed().plusDays(days);
        if (failed && dice.chance(0.4) || !delivered.isBefore(file.closed())) {
            return;
        }
        LocalDate started = delivered.minusDays(dice.between(0, days / 2));
        service(dice, file, need, delivered, started, delivered, null, "");
    }

    private void need(Dice dice, CaseFile file, Need need, String withdrawn) {
        LocalDateTime known = dice.atWork(need.assessed()).plusHours(dice.between(0, 30));
        LocalDateTime written = file.afterRegistration(file.village().reaches(known));
        Version standing = needVersion(file, need, written, null);
        if (!withdrawn.isEmpty()) {
            Version gone = needVersion(file, need, written.plusDays(dice.between(2, 20)), withdrawn);
            scene.rows().row(SourceTable.FUWU_XUQIU, standing, gone);
        } else if (!need.kind().lasts()
                && need.assessed().plusDays(need.kind().days()).isAfter(file.closed())) {
            LocalDateTime closing = file.afterRegistration(file.village().reaches(dice.atWork(file.closed())));
            LocalDateTime later = closing.isBefore(written) ? written.plusHours(1) : closing;
            scene.rows().row(SourceTable.FUWU_XUQIU, standing, needVersion(file, need, later, "个案结案"));
        } else {
            scene.rows().row(SourceTable.FUWU_XUQIU, standing);
        }
    }

    private static Version needVersion(CaseFile file, Need need, LocalDateTime written, @Nullable String withdrawn) {
        return Version.good(
                written,
                "XQ" + need.suffix(),
                file.number(),
                need.kind().task(),
                need.kind().words(),
                need.assessed(),
                need.assessed().plusDays(need.kind().days()),
                need.kind().department(),
                withdrawn);
    }

    private void service(
            Dice dice,
            CaseFile file,
            Need need,
            LocalDate known,
            @Nullable LocalDate started,
            @Nullable LocalDate delivered,
            @Nullable LocalDate until,
            String refused) {
        LocalDateTime entered = dice.atWork(known).plusHours(dice.between(31, 60));
        scene.rows()
                .row(
                        SourceTable.FUWU_JILU,
                        Version.good(
                                file.afterRegistration(file.village().reaches(entered))
                                        .plusHours(31),
                                "FW" + need.suffix(),
                                "XQ" + need.suffix(),
                                need.kind().provider(),
                                started,
                                delivered,
                                until,
                                Words.yes(!refused.isEmpty()),
                                refused.isEmpty() ? null : refused));
    }
}
