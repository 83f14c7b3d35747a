package org.huwei.sql.embedded.ffi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Collection;

/** Texts as C takes them: an array of addresses beside an array of lengths. */
record Texts(MemorySegment addresses, MemorySegment lengths) {

    static Texts of(Arena arena, Collection<String> texts) {
        MemorySegment addresses = arena.allocate(ADDRESS, Math.max(1, texts.size()));
        MemorySegment lengths = arena.allocate(JAVA_LONG, Math.max(1, texts.size()));
        int index = 0;
        for (String text : texts) {
            MemorySegment bytes = EngineConnection.utf8(arena, text);
            addresses.setAtIndex(ADDRESS, index, bytes);
            lengths.setAtIndex(JAVA_LONG, index, bytes.byteSize());
            index++;
        }
        return new Texts(addresses, lengths);
    }
}
