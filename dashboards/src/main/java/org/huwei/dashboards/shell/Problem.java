package org.huwei.dashboards.shell;

import java.util.List;
import org.huwei.dashboards.figures.Texts;

/**
 * Why something asked for cannot be done, as one sentence that names the thing, the value, the limit and the way out.
 *
 * @param key the sentence's key in the texts of the feature that asks
 * @param arguments what stands in its places; an argument that is itself a problem is put into words first
 */
public record Problem(String key, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments));
    }

    /** The sentence in the language of the texts. */
    public String in(Texts texts) {
        Object[] words = arguments.stream()
                .map(argument -> argument instanceof Problem word ? word.in(texts) : argument)
                .toArray();
        return texts.get(key, words);
    }
}
