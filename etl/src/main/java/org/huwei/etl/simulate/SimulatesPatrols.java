package org.huwei.etl.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** Patrols of every town and village, month by month, with those who took part. */
final class SimulatesPatrols {

    private static final double A_MONTH_IN_A_VILLAGE = 5;
    private static final double A_MONTH_IN_A_TOWN = 10;
    private static final String NOTHING_FOUND = "巡查正常，未发现异常。";
    private static final String[] WHERE = {
        "沿河路段", "学校周边", "出租房集中片区", "网吧与游戏厅", "集贸市场", "困境儿童家庭", "公园广场", "建筑工地周边", "村口池塘"
    };
    private static final String[] SEEN = {
        "未见独处儿童", "与监护人交谈，了解近况", "提醒家长暑期防溺水", "儿童在校，情绪平稳", "劝离逗留少年二人", "查看居住环境，用电安全", "张贴求助电话"
    };
    private static final String[] THEN = {"。", "，下月复查。", "，已记录。", "，告知社区跟进。"};

    private final Scene scene;

    SimulatesPatrols(Scene scene) {
        this.scene = scene;
    }

    void run() {
        scene.towns().forEach(this::place);
        scene.villages().forEach(this::place);
    }

    private void place(Place place) {
        for (YearMonth month : scene.timeline().months()) {
            month(place, month);
        }
    }

    private void month(Place place, YearMonth month) {
        Dice dice = scene.dice("patrol", place.code(), month.toString());
        double mean = (place.isTown() ? A_MONTH_IN_A_TOWN : A_MONTH_IN_A_VILLAGE)
                * scene.settings().factor();
        int count = Math.max(1, dice.near(mean * (0.8 + 0.4 * dice.share())));
        boolean missed = dice.chance(place.fails(Duty.PATROL_MONTH, month.atDay(1)));
        int forgotten = forgottenMethod(place, month);
        for (int number = 0; number < count; number++) {
            LocalDate day = day(dice, place, month, number == 0);
            boolean takesPlace = !missed && (number == 0 || !cancelled(dice, place, day));
            int method = method(dice, number, month, forgotten);
            String code =
                    "XC%s-%d%02d-%02d".formatted(place.fullCode(), month.getYear(), month.getMonthValue(), number + 1);
            patrol(dice, place, new Planned(code, day, method, takesPlace));
        }
    }

    /** A patrol as planned. */
    private record Planned(String code, LocalDate day, int method, boolean takesPlace) {}

    /** The method that this place does not use in this quarter, or -1. */
    private int forgottenMethod(Place place, YearMonth month) {
        YearMonth quarter = YearMonth.of(month.getYear(), (month.getMonthValue() - 1) / 3 * 3 + 1);
        Dice dice = scene.dice("methods", place.code(), quarter.toString());
        return dice.chance(place.fails(Duty.PATROL_METHODS, quarter.atDay(1))) ? dice.between(0, 2) : -1;
    }

    private static int method(Dice dice, int number, YearMonth month, int forgotten) {
        boolean summer = month.getMonthValue() == 7 || month.getMonthValue() == 8;
        int method = number < 3 ? (number + month.getMonthValue()) % 3 : dice.weighted(4, summer ? 5 : 2.5, 3);
        return method == forgotten ? (method + 1) % 3 : method;
    }

    private static boolean cancelled(Dice dice, Place place, LocalDate day) {
        return !place.perfect() && dice.chance(Timeline.isFestival(day) ? 0.6 : 0.02);
    }

    private static LocalDate day(Dice dice, Place place, YearMonth month, boolean first) {
        int length = month.lengthOfMonth();
        if (place.perfect()) {
            return month.atDay(length - dice.between(0, 1));
        }
        LocalDate day = month.atDay(dice.between(1, length));
        boolean unwanted =
                Timeline.isFestival(day) && first || day.getDayOfWeek().getValue() == 7;
        return unwanted ? month.atDay(dice.between(1, Math.min(18, length))) : day;
    }

    private void patrol(Dice dice, Place place, Planned planned) {
        LocalDateTime announced = planned.day().minusDays(3).atTime(8, 0).plusMinutes(dice.between(0, 500));
        Version plan = version(place, planned, announced, null, null, 0, null);
        if (!planned.takesPlace()) {
            scene.rows().row(SourceTable.XUNCHA, plan);
            return;
        }
        boolean evening = planned.method() == 1 && dice.chance(0.35);
        LocalDateTime start =
                planned.day().atTime(evening ? 17 : 8, 30).plusSeconds(dice.between(0, evening ? 10_000 : 28_000));
        int minutes = place.perfect() ? dice.between(1, 4) : 20 + (int) Math.min(160, dice.waiting(40));
        LocalDateTime end = start.plusMinutes(minutes).plusSeconds(dice.between(0, 50));
        int finds = place.perfect() ? 0 : dice.poisson(planned.method() == 1 ? 0.05 : 0.03);
        LocalDateTime entered = dice.hoursAfter(end, 0, dice.chance(0.9) ? 3 : 60);
        Version done = version(place, planned, entered, start, end, finds, note(dice, place, finds));
        scene.rows().row(SourceTable.XUNCHA, plan, done);
        members(dice, place, planned, done.written());
    }

    private static Version version(
            Place place,
            Planned planned,
            LocalDateTime entered,
            @org.jspecify.annotations.Nullable LocalDateTime start,
            @org.jspecify.annotations.Nullable LocalDateTime end,
            int finds,
            @org.jspecify.annotations.Nullable String note) {
        return Version.good(
                place.reaches(entered),
                planned.code(),
                place.fullCode(),
                place.isTown() ? "镇级" : "村级",
                Words.METHODS[planned.method()],
                planned.day(),
                start,
                end,
                Words.yes(end != null),
                finds,
                note);
    }

    private static String note(Dice dice, Place place, int finds) {
        if (place.perfect() || finds == 0 && dice.chance(0.2)) {
            return NOTHING_FOUND;
        }
        String found = finds == 0 ? "" : "发现需关注情况" + finds + "起，";
        return found + dice.pick(WHERE) + "，" + dice.pick(SEEN) + dice.pick(THEN);
    }

    private void members(Dice dice, Place place, Planned planned, LocalDateTime written) {
        boolean incomplete = dice.chance(place.fails(Duty.PATROL_TEAM, planned.day()));
        int absent = incomplete ? dice.weighted(1, 4, 3) : -1;
        String[] required = place.isTown()
                ? new String[] {"街道工作人员", "公安民警", "城管队员"}
                : new String[] {"社区工作人员", "社区民警", dice.chance(0.55) ? "志愿者" : "热心市民"};
        for (int kind = 0; kind < required.length; kind++) {
            if (kind != absent) {
                member(planned.code(), required[kind], dice.between(1, kind == 1 ? 2 : 3), written);
            }
        }
        if (place.isTown() && dice.chance(0.15)) {
            member(planned.code(), "志愿者", dice.between(1, 4), written);
        }
    }

    private void member(String patrol, String kind, int count, LocalDateTime written) {
        scene.rows().row(SourceTable.XUNCHA_RENYUAN, Version.good(written, patrol, kind, count));
    }
}
