package org.huwei.etl.method;

import static org.huwei.etl.method.MethodDescription.Field.optional;
import static org.huwei.etl.method.MethodDescription.Field.required;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huwei.etl.sampling.TicketOrder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class TicketOrderMethod implements Method {
    @Override
    public MethodDescription description() {
        return new MethodDescription(
                "ticket-order",
                "a random order that anybody can compute again from the ids and the seed",
                "seedHash = lower-case hex SHA-256 of the UTF-8 seed; ticket = '0.' + the decimal digits of the integer"
                        + " SHA-256(seedHash + id), zero-padded on the left to at least 64 digits, then reversed;"
                        + " smallest first. The order of the input does not matter.",
                "Rivest (2018), consistent sampling with replacement (arXiv:1808.10016) and the public tool"
                        + " consistent_sampler",
                List.of(
                        required("ids", "text[]", "no duplicates; a number stands for its decimal text"),
                        required("seed", "text", "any text; a number stands for its decimal text"),
                        optional("take", "integer", "how many to give, 0 to the number of ids; default all")),
                List.of(
                        required("order", "text[]", "ids, smallest ticket first"),
                        required("tickets", "text[]", "their tickets in full, in the same order")));
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<String> ids = input.labels("ids");
        refuseDuplicates(ids);
        String seed = input.label("seed");
        long take = input.count("take", 0, ids.size());
        if (take > ids.size()) {
            throw new MethodInputException(
                    "take", Long.toString(take), "must not exceed the number of ids, " + ids.size());
        }
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode order = output.putArray("order");
        ArrayNode tickets = output.putArray("tickets");
        for (TicketOrder.Ticket ticket : TicketOrder.smallest(ids, seed, Math.toIntExact(take))) {
            order.add(ticket.id());
            tickets.add(ticket.number());
        }
        return output;
    }

    private static void refuseDuplicates(List<String> ids) {
        Set<String> seen = HashSet.newHashSet(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                throw new MethodInputException(
                        "ids[" + (i + 1) + "]",
                        "\"" + ids.get(i) + "\"",
                        "must not stand twice, and stands first at ids[" + (ids.indexOf(ids.get(i)) + 1) + "]");
            }
        }
    }
}
