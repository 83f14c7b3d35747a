package org.huwei.etl.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Children found village by village, with their cases: opened, changed, closed; some return, some move to another
 * village and have a second case there.
 */
final class SimulatesCases {

    private static final double CHILDREN_A_THOUSAND_MINORS = 3.3;
    private static final double MEAN_DAYS = 400;
    private static final String[] FOUND_BY = {"巡查发现", "群众举报", "自行求助", "公安移交", "医院报告", "学校报告", "其他"};
    private static final String[] REASONS = {"困境消除", "迁往本市其他村社区", "迁出本市", "其他"};

    private final Scene scene;
    private final Consumer<CaseFile> opened;
    private final List<YearMonth> months;
    private final double[] seasons;
    private int children;

    /** @param opened hears of each case, to give it visits, needs and incidents */
    SimulatesCases(Scene scene, Consumer<CaseFile> opened) {
        this.scene = scene;
        this.opened = opened;
        this.months = scene.timeline().months(scene.timeline().firstCase());
        this.seasons = months.stream().mapToDouble(Timeline::findingSeason).toArray();
    }

    void run() {
        for (Place village : scene.villages()) {
            double mean = village.perfect()
                    ? 0.3
                    : CHILDREN_A_THOUSAND_MINORS * SimulatesPopulation.minors(scene, village) / 1000;
            Dice dice = scene.dice("children", village.code());
            int count = dice.poisson(mean * scene.settings().factor());
            for (int number = 1; number <= count; number++) {
                child(village, number);
            }
        }
    }

    private void child(Place village, int number) {
        Dice dice = scene.dice("child", village.code(), Integer.toString(number));
        LocalDate found = months.get(dice.weighted(seasons)).atDay(dice.between(1, 28));
        Child child = Child.born(++children, dice, found);
        Place place = village;
        for (int again = 1; again <= 3 && found.isBefore(scene.timeline().end()); again++) {
            CaseFile file = open(dice, child, place, found, "GA%s-%04d-%d".formatted(village.code(), number, again));
            write(dice, file);
            opened.accept(file);
            boolean moved = file.closeReason().equals(REASONS[1]);
            if (!moved && !(file.closeReason().equals(REASONS[0]) && dice.chance(0.07))) {
                return;
            }
            place = moved ? dice.pick(scene.city().villages().toArray(Place[]::new)) : place;
            found = file.closed().plusDays(moved ? dice.between(0, 20) : dice.between(40, 420));
            if (child.age(found) >= 18) {
                return;
            }
        }
    }

    private CaseFile open(Dice dice, Child child, Place place, LocalDate found, String number) {
        LocalDate opened = found.plusDays(dice.weighted(50, 25, 12, 8, 3, 2));
        int category = 1 + dice.weighted(38, 14, 31, place.isUrban() ? 9 : 4, 8);
        int degree = 1 + dice.weighted(50, 37, 13);
        LocalDate closed = opened.plusDays(25 + Math.round(dice.waiting(MEAN_DAYS * (0.7 + 0.3 * degree))));
        String reason = dice.chance(0.0008) ? "死亡" : REASONS[dice.weighted(80, 4, 12, 4)];
        if (!closed.isBefore(child.comesOfAge())) {
            closed = child.comesOfAge();
            reason = "年满十八周岁";
        }
        LocalDateTime known = place.reaches(recorded(dice, place, dice.atWork(opened)));
        List<CaseFile.State> states = states(dice, new CaseFile.State(found, category, degree), closed);
        return new CaseFile(number, child, place, found, opened, closed, reason, known, states);
    }

    /** When a change found at a moment is recorded: within three days, or late. */
    private static LocalDateTime recorded(Dice dice, Place place, LocalDateTime found) {
        boolean late = dice.chance(place.fails(Duty.RECORDING, found.toLocalDate()));
        return late ? dice.hoursAfter(found, 10 * 24, 35 * 24) : dice.hoursAfter(found, 0, 60);
    }

    private List<CaseFile.State> states(Dice dice, CaseFile.State first, LocalDate closed) {
        List<CaseFile.State> states = new ArrayList<>(List.of(first));
        CaseFile.State now = first;
        LocalDate day = first.since().plusDays(20 + Math.round(dice.waiting(260)));
        while (day.isBefore(closed) && day.isBefore(scene.timeline().end())) {
            boolean category = dice.chance(0.12);
            int degree = Math.clamp(now.degree() + (dice.chance(0.6) ? -1 : 1), 1, 3);
            now = category
                    ? new CaseFile.State(day, now.category() % 5 + 1, now.degree())
                    : new CaseFile.State(day, now.category(), degree);
            if (now.degree() != states.getLast().degree() || category) {
                states.add(now);
            }
            day = day.plusDays(20 + Math.round(dice.waiting(260)));
        }
        return states;
    }

    private void write(Dice dice, CaseFile file) {
        Child child = file.child();
        String area = file.village().areaCode();
        Object[] open = {
            file.number(),
            child.name(),
            child.identityNumber(),
            child.male() ? "男" : "女",
            Words.typed(dice, area, child.birth()),
            Words.yes(child.disabled()),
            Words.typed(dice, area, file.found()),
            foundBy(dice, file),
            file.village().fullCode(),
            file.opened(),
            null,
            null
        };
        Object[] shut = open.clone();
        shut[10] = file.closed();
        shut[11] = file.closeReason();
        LocalDateTime closing = recorded(dice, file.village(), dice.atWork(file.closed()));
        LocalDateTime shutAt = file.afterRegistration(file.village().reaches(closing));
        scene.rows().row(SourceTable.GEAN, new Version(file.registered(), open, null), new Version(shutAt, shut, null));
        events(dice, file, shutAt);
    }

    private static String foundBy(Dice dice, CaseFile file) {
        int month = file.found().getMonthValue();
        double school = file.child().age(file.found()) >= 6 ? (month == 3 || month == 9 ? 45 : 18) : 2;
        return FOUND_BY[dice.weighted(38, 17, 6, 11, 8, school, 4)];
    }

    private void events(Dice dice, CaseFile file, LocalDateTime shutAt) {
        CaseFile.State before = file.states().getFirst();
        int number = 1;
        for (CaseFile.State state : file.states()) {
            boolean first = number == 1;
            String kind = first ? "新增" : state.category() != before.category() ? "类别变化" : "程度变化";
            LocalDateTime found =
                    dice.atWork(first ? file.found() : state.since().plusDays(dice.between(0, 6)));
            LocalDateTime known = recorded(dice, file.village(), found);
            LocalDateTime written = file.afterRegistration(file.village().reaches(known));
            event(file, number++, kind, state, found, known, written);
            before = state;
        }
        LocalDateTime closing = dice.atWork(file.closed());
        LocalDateTime known = shutAt.minusDays(file.village().ways().lagDays());
        LocalDateTime closedKnown = known.isBefore(closing) ? closing.plusHours(1) : known;
        event(file, number, "结案", file.state(file.closed()), closing, closedKnown, shutAt);
    }

    private void event(
            CaseFile file,
            int number,
            String kind,
            CaseFile.State state,
            LocalDateTime found,
            LocalDateTime known,
            LocalDateTime written) {
        scene.rows()
                .row(
                        SourceTable.GEAN_BIANDONG,
                        Version.good(
                                written,
                                "BD" + file.number().substring(2) + "-%02d".formatted(number),
                                file.number(),
                                kind,
                                Words.CATEGORIES[state.category() - 1],
                                Words.DEGREES[state.degree() - 1],
                                kind.equals("结案") ? file.closed() : state.since(),
                                found.withNano(0),
                                known.withNano(0)));
    }
}
