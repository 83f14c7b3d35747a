package org.huwei.etl.method.sampling;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.Digests;
import tools.jackson.databind.node.ObjectNode;

final class CommitmentMethod implements Method {
    private static final List<String> KINDS = List.of("text", "parties", "base64");

    @Override
    public String name() {
        return "commitment";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<String> given = KINDS.stream().filter(input::has).toList();
        if (given.size() != 1) {
            throw input.fault(
                    "text",
                    given.isEmpty() ? "absent" : "given as " + String.join(" and ", given),
                    "must be given as exactly one of text, parties, base64");
        }
        MethodOutput output = new MethodOutput();
        byte[] message = message(input, output);
        output.put("sha256", Digests.sha256(message));
        if (input.has("nonce")) {
            String nonce = input.text("nonce");
            output.put("sha256NonceColon", Digests.sha256NonceColon(nonce, message))
                    .put("hmacSha256", Digests.hmacSha256(nonce, message));
        }
        return output.node();
    }

    private static byte[] message(MethodInput input, MethodOutput output) {
        if (input.has("base64")) {
            try {
                return Base64.getDecoder().decode(input.text("base64"));
            } catch (IllegalArgumentException malformed) {
                throw input.fault("base64", "\"" + input.text("base64") + "\"", "must be Base64 (RFC 4648)");
            }
        }
        String text = input.has("text") ? input.text("text") : String.join("", input.texts("parties"));
        if (input.has("parties")) {
            output.put("text", text);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
