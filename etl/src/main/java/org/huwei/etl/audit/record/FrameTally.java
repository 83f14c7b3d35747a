package org.huwei.etl.audit.record;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts a record's frame, hashes it, and notes where it is not in canonical form. */
final class FrameTally implements FrameVisitor {

    private final FrameHash hash = new FrameHash();
    private final TreeMap<String, Long> sizes = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable String stratum;
    private long units;
    private boolean ordered = true;

    @Override
    public void stratum(String next) {
        if (!sizes.isEmpty() && sizes.lastKey().compareTo(next) >= 0) {
            faults.add("The frame's stratum " + next + " stands twice or out of order.");
        }
        keep();
        stratum = next;
        units = sizes.getOrDefault(next, 0L);
        sizes.put(next, units);
        ordered = true;
    }

    @Override
    public void unit(String unit) {
        String current = stratum == null ? "" : stratum;
        units++;
        boolean ascending = hash.add(current, unit);
        if (!FrameHash.canHold(unit)) {
            faults.add("A unit of the frame's stratum " + current + " is empty or holds a control character.");
        } else if (!ascending && ordered) {
            ordered = false;
            faults.add("The frame of stratum " + current + " holds the unit `" + unit + "` twice or out of order.");
        }
    }

    /** Units by stratum. */
    SortedMap<String, Long> sizes() {
        keep();
        return sizes;
    }

    List<String> faults() {
        return faults;
    }

    /** The root hash of the frame that passed by; to be asked once. */
    String rootHash() {
        return hash.hex();
    }

    private void keep() {
        if (stratum != null) {
            sizes.put(stratum, units);
        }
    }
}
