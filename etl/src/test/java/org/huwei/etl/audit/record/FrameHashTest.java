package org.huwei.etl.audit.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameHashTest {

    /** {@code printf '320505|a\n320505|b\n320506|个\n' | sha256sum}. */
    @Test
    void isTheHashOfTheLinesThatAnyToolCanMake() {
        FrameHash hash = new FrameHash();
        hash.add("320505", "a");
        hash.add("320505", "b");
        hash.add("320506", "个");
        assertThat(hash.hex()).isEqualTo("edb672c5e5d8721fbc0c79cfe36ab510ab4ef37f12f418c151d81b649efccb73");
    }

    @Test
    void knowsTheCanonicalOrderOfStrataAndUnits() {
        FrameHash hash = new FrameHash();
        assertThat(hash.add("32", "b")).isTrue();
        assertThat(hash.add("32", "b1")).isTrue();
        assertThat(hash.add("320505", "a")).isTrue();
        assertThat(hash.add("320505", "a")).as("twice").isFalse();
        assertThat(hash.add("320505", "A")).as("upper case before lower case").isFalse();
        assertThat(hash.add("32", "z")).as("a stratum again").isFalse();
    }

    /** U+FF5E sorts after U+1F600 as UTF-16, but before it as bytes. */
    @Test
    void ordersByBytesNotByChars() {
        FrameHash hash = new FrameHash();
        hash.add("32", "\uFF5E");
        assertThat(hash.add("32", "\uD83D\uDE00")).isTrue();
    }

    @Test
    void aUnitThatWouldFakeALineCannotStand() {
        assertThat(FrameHash.canHold("P-1")).isTrue();
        assertThat(FrameHash.canHold("P-1\n320505|P-2")).isFalse();
        assertThat(FrameHash.canHold("")).isFalse();
    }
}
