package org.huwei.dashboards.administration.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huwei.dashboards.administration.QuarantineReason.Key;
import org.huwei.dashboards.administration.RepairService;
import org.huwei.dashboards.administration.RepairService.BusyException;
import org.huwei.dashboards.administration.RepairService.Field;
import org.huwei.dashboards.administration.RepairService.Outcome;
import org.huwei.etl.RepairRefusedException;
import org.huwei.etl.validate.RowVerdict;
import org.huwei.sql.Scope;

/** What an administrator may decide on quarantined rows, and how the page says what came of it. */
final class RowDecisions {

    private final Words words;
    private final RepairService repairs;
    private final Scope scope;
    private final String account;
    private final Consumer<Key> decided;

    /** @param decided told after every decision that changed something */
    RowDecisions(Words words, RepairService repairs, Scope scope, String account, Consumer<Key> decided) {
        this.words = words;
        this.repairs = repairs;
        this.scope = scope;
        this.account = account;
        this.decided = decided;
    }

    /** The title of the column at fault; its name where nothing better is known. */
    String title(Key reason) {
        return title(reason.recordTable(), reason.columnName());
    }

    private String title(String table, String column) {
        return repairs.title(table, column).in(words.texts().locale());
    }

    /** What can be put right; nothing where the source is not connected any more. */
    List<Field> fields(Key reason) {
        try {
            return repairs.fields(reason);
        } catch (RepairRefusedException gone) {
            return List.of();
        }
    }

    /** The numbers of all open rows behind the reason. */
    List<String> all(Key reason) {
        return repairs.rowIds(reason, scope);
    }

    /** Repairs and says what came of it. */
    String repair(Key reason, List<String> rowIds, Map<String, String> values) {
        try {
            Outcome outcome = repairs.repair(reason, rowIds, values, account);
            if (outcome.accepted() > 0) {
                decided.accept(reason);
            }
            return said(reason, outcome);
        } catch (BusyException busy) {
            return words.get("quality.busy");
        } catch (RepairRefusedException refused) {
            return words.get("quality.refused", refusal(reason, refused));
        }
    }

    /** Dismisses and says what came of it. */
    String dismiss(Key reason, List<String> rowIds, String why) {
        try {
            repairs.dismiss(reason, rowIds, why, account);
            decided.accept(reason);
            return words.get("quality.dismissed", rowIds.size());
        } catch (BusyException busy) {
            return words.get("quality.busy");
        } catch (RepairRefusedException refused) {
            return refusal(reason, refused);
        }
    }

    private String refusal(Key reason, RepairRefusedException refused) {
        List<String> said = refused.arguments();
        Object[] arguments = switch (refused.reason()) {
            case NO_WHY -> new Object[] {};
            case SOURCE_GONE -> new Object[] {words.source(said.getFirst())};
            case RECORD_GONE -> new Object[] {words.source(said.getFirst()), words.table(said.getLast())};
            case NO_VALUE -> new Object[] {said.getFirst(), said.get(1)};
            case PERSONAL -> new Object[] {title(reason.recordTable(), said.getFirst())};
        };
        return words.get("refusal.repair." + refused.reason().code(), arguments);
    }

    private String said(Key reason, Outcome outcome) {
        String done = words.get("quality.repaired", outcome.accepted());
        if (outcome.refused().isEmpty()) {
            return done;
        }
        String rest = outcome.refused().entrySet().stream()
                .map(entry -> words.get("quality.still", entry.getValue(), rule(reason.recordTable(), entry.getKey())))
                .collect(Collectors.joining());
        return done + rest;
    }

    private String rule(String table, RowVerdict.Quarantined rule) {
        String title = title(table, rule.column());
        // Only these two name a limit that people know: the numbers or the words that are allowed.
        boolean known = rule.check().equals("range") || rule.check().equals("code");
        String where = known ? title + words.get("separator") + rule.limit() : title;
        return words.check(rule.check()) + words.get("quality.rule", where);
    }
}
