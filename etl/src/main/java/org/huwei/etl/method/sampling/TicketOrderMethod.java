package org.huwei.etl.method.sampling;

import java.util.List;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodInputException;
import org.huwei.etl.sampling.TicketOrder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class TicketOrderMethod implements Method {
    @Override
    public String name() {
        return "ticket-order";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<String> ids = input.labels("ids");
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
}
