package org.huwei.dashboards.expert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.dashboards.figures.Period;
import org.huwei.dashboards.shell.Problem;

/**
 * The picture that suits the shape of an answer: a comparison of many figures of one period, small trends of several
 * periods, or none, with the reason in words. One chart never holds two indicators, as their units differ.
 *
 * @param kind which picture
 * @param reason why there is none; empty otherwise
 */
public record AnswerPicture(Kind kind, Optional<Problem> reason) {

    /** Comparisons with more rows than these do not fit a screen. */
    static final int MOST_ROWS = 60;

    /** More small charts than these are not read. */
    static final int MOST_PANELS = 12;

    /** Pictures. */
    public enum Kind {
        COMPARISON,
        TRENDS,
        NONE
    }

    /** Chooses. */
    public static AnswerPicture of(Answer answer) {
        if (answer.figures().stream().noneMatch(line -> line.cell().shown().isPresent())) {
            return none("expert.chart.none");
        }
        return periods(answer) == 1 ? comparison(answer) : trends(answer);
    }

    /** The lines of each small trend, in the order of the periods asked for, by what they are about. */
    static Map<FigureKey, List<Answer.Line>> panels(Answer answer) {
        Map<FigureKey, List<Answer.Line>> panels = new LinkedHashMap<>();
        for (Answer.Line line : answer.figures()) {
            panels.computeIfAbsent(line.key().in(""), key -> new ArrayList<>()).add(line);
        }
        return panels;
    }

    private static AnswerPicture comparison(Answer answer) {
        int rows = answer.figures().size();
        if (rows == 1) {
            return none("expert.chart.single");
        }
        return rows > MOST_ROWS
                ? none("expert.chart.rows", rows, MOST_ROWS)
                : new AnswerPicture(Kind.COMPARISON, Optional.empty());
    }

    private static AnswerPicture trends(Answer answer) {
        long lengths = answer.figures().stream()
                .flatMap(line -> Period.parse(line.key().period()).stream())
                .map(Period::kind)
                .distinct()
                .count();
        if (lengths > 1) {
            return none("expert.chart.kinds");
        }
        int panels = panels(answer).size();
        return panels > MOST_PANELS
                ? none("expert.chart.panels", panels, MOST_PANELS)
                : new AnswerPicture(Kind.TRENDS, Optional.empty());
    }

    private static long periods(Answer answer) {
        return answer.figures().stream()
                .map(line -> line.key().period())
                .distinct()
                .count();
    }

    private static AnswerPicture none(String key, Object... arguments) {
        return new AnswerPicture(Kind.NONE, Optional.of(Problem.of(key, arguments)));
    }
}
