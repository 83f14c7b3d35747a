package org.huwei.etl.audit.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One hash over everything a record says, so that also what cannot be derived (title, period, person, time) cannot be
 * altered unseen: SHA-256, in lower-case hex, over "key=length:value" lines (length in bytes, UTF-8, line feed) of the
 * head, of each stratum, of each drawn unit, and of the frame's root hash, in the order of the record file.
 */
final class RecordHash {

    private final MessageDigest sha256 = Sha256.create();

    private RecordHash() {}

    static String of(Map<String, String> head, List<StratumShare> shares, List<DrawnUnit> units, String rootHash) {
        RecordHash hash = new RecordHash();
        head.forEach(hash::add);
        for (StratumShare share : shares) {
            hash.add("stratum", share.stratum());
            hash.add("frameSize", Long.toString(share.frameSize()));
            hash.add("sample", Long.toString(share.sample()));
            hash.add("reserves", Long.toString(share.reserves()));
        }
        for (DrawnUnit unit : units) {
            hash.add("stratum", unit.stratum());
            hash.add("order", Integer.toString(unit.order()));
            hash.add("role", unit.role());
            hash.add("unit", unit.unit());
            hash.add("ticket", unit.ticket());
        }
        hash.add("frameRootHash", rootHash);
        return HexFormat.of().formatHex(hash.sha256.digest());
    }

    private void add(String key, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        sha256.update((key + "=" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        sha256.update(bytes);
        sha256.update((byte) '\n');
    }
}
