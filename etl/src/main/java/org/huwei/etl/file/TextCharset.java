package org.huwei.etl.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huwei.etl.file.FileRefusedException.Reason;

/** Finds out how a text file is coded, by decoding the whole of it strictly: a guess from its head could be wrong later. */
final class TextCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;

    private TextCharset() {}

    /** @throws FileRefusedException when it is neither UTF-8 nor GB18030 nor marked UTF-16 */
    static Charset of(Path file) throws IOException {
        byte[] mark = new byte[2];
        try (InputStream in = Files.newInputStream(file)) {
            in.readNBytes(mark, 0, mark.length);
        }
        boolean utf16 = (mark[0] & 0xFF) == 0xFE && (mark[1] & 0xFF) == 0xFF
                || (mark[0] & 0xFF) == 0xFF && (mark[1] & 0xFF) == 0xFE;
        List<Charset> candidates = utf16 ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030);
        for (Charset candidate : candidates) {
            if (faultyLine(file, candidate) == 0) {
                return candidate;
            }
        }
        throw new FileRefusedException(
                Reason.NO_TEXT, String.valueOf(file.getFileName()), Long.toString(faultyLine(file, GB18030)));
    }

    /** The first line that is not text of the charset, 0 when all of it is. */
    private static long faultyLine(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer text = CharBuffer.allocate(BUFFER);
        long line = 1;
        try (FileChannel channel = FileChannel.open(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, text, end);
                bytes.compact();
                char[] decoded = text.array();
                for (int at = 0; at < text.position(); at++) {
                    if (decoded[at] == 0) {
                        return line;
                    }
                    line += decoded[at] == '\n' ? 1 : 0;
                }
                text.clear();
                if (result.isError()) {
                    return line;
                }
            }
            return 0;
        }
    }
}
