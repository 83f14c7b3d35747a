package org.huwei.etl.audit.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The root hash of a frame: SHA-256, in lower-case hex, over its canonical form. The canonical form is UTF-8, one line
 * "stratum|unit" for each unit, each ended by one line feed; strata ascending, in each the units ascending, both in byte
 * order. Adding, dropping or changing any unit changes it; the order in which a frame was read does not.
 */
public final class FrameHash {

    private final MessageDigest sha256 = Sha256.create();
    private byte[] lastStratum = new byte[0];
    private byte[] lastUnit = new byte[0];

    /**
     * Takes the next unit of the canonical form.
     *
     * @return false when the unit does not come after the one before: the frame is not in canonical order, or holds a
     *     unit twice
     */
    public boolean add(String stratum, String unit) {
        byte[] stratumBytes = stratum.getBytes(StandardCharsets.UTF_8);
        byte[] unitBytes = unit.getBytes(StandardCharsets.UTF_8);
        sha256.update(stratumBytes);
        sha256.update((byte) '|');
        sha256.update(unitBytes);
        sha256.update((byte) '\n');
        int order = Arrays.compareUnsigned(lastStratum, stratumBytes);
        boolean ascending = order < 0 || (order == 0 && Arrays.compareUnsigned(lastUnit, unitBytes) < 0);
        lastStratum = stratumBytes;
        lastUnit = unitBytes;
        return ascending;
    }

    /** The hash of all units taken; afterwards the object is used up. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Whether a text can be a unit's id: not empty, no control character (a line feed would fake a second unit). */
    public static boolean canHold(String unit) {
        return !unit.isEmpty() && unit.chars().noneMatch(character -> character < ' ');
    }
}
