package org.huwei.etl.audit.record;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A draw as it stands above its results.
 *
 * @param id letters, digits and hyphens
 * @param plan what was fixed before
 * @param algorithm name of the way it was drawn
 * @param algorithmVersion version of that way
 * @param drawnAt when
 * @param by who drew
 */
public record DrawHead(
        String id, DrawPlan plan, String algorithm, String algorithmVersion, Instant drawnAt, String by) {

    /**
     * The one way there is: ids "stratum|unit" get tickets by Rivest's consistent sampler, the smallest of each stratum
     * are drawn; samples are shared out in proportion by largest remainder. Another way gets another version.
     */
    public static final String ALGORITHM = "rivest-consistent-sampler";

    public static final String ALGORITHM_VERSION = "1";

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final int LONGEST_NAME = 64;

    /**
     * Checks id and person.
     *
     * @throws IllegalArgumentException when the id has other characters, or the person's name none or too many
     */
    public DrawHead {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The draw's id is `" + id + "` but must be 1 to 64 letters, digits and hyphens.");
        }
        if (by.isBlank() || by.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The name of who draws has " + by.length()
                    + " characters but must have 1 to " + LONGEST_NAME + ".");
        }
    }

    /** A head for a draw made now by this product. */
    public static DrawHead now(String id, DrawPlan plan, Instant drawnAt, String by) {
        return new DrawHead(id, plan, ALGORITHM, ALGORITHM_VERSION, drawnAt, by);
    }
}
