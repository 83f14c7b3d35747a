package org.huwei.sql.embedded.ffi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the engine answered instead of a result, in its own words: {@code Code: 62. DB::Exception: ...}. */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("Code: (\\d+)\\.");
    /** ClickHouse's UNKNOWN_EXCEPTION, for texts without a code. */
    private static final int UNKNOWN = 1002;

    private final int code;

    public EngineException(String message) {
        super(message);
        Matcher matcher = CODE.matcher(message);
        this.code = matcher.find() ? Integer.parseInt(matcher.group(1)) : UNKNOWN;
    }

    /** A refusal in the engine's manner, with one of its codes. */
    public EngineException(int code, String sentence) {
        super("Code: " + code + ". DB::Exception: " + sentence);
        this.code = code;
    }

    /** ClickHouse's error code. */
    public int code() {
        return code;
    }
}
