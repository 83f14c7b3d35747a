package org.huwei.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huwei.sql.WarehouseFixture.assertThatRefused;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every column type of the product's tables holds its least, its greatest and null, and refuses what lies outside. */
interface TypeContract extends WarehouseFixture {

    @TestFactory
    default Stream<DynamicTest> everyTypeComesBackAsItWentIn() {
        return ColumnCases.all().stream()
                .map(column -> DynamicTest.dynamicTest(column.type(), () -> comesBack(column)));
    }

    @TestFactory
    default Stream<DynamicTest> everyTypeRefusesWhatItCannotHold() {
        return ColumnCases.all().stream()
                .flatMap(column -> column.outside().stream()
                        .map(outside -> DynamicTest.dynamicTest(
                                column.type() + " " + outside.value(), () -> refuses(column.type(), outside))));
    }

    @Test
    default void aTypeThatNoTableUsesIsRefusedByName() {
        execute("CREATE TABLE odd (value Map(String, String)) ENGINE = MergeTree ORDER BY tuple()");
        assertThatRefused(() -> warehouse().insert("odd", List.of("value"), sink -> {}))
                .returns(WarehouseException.Kind.USER, WarehouseException::kind)
                .withMessageContaining("`odd.value` has the type Map(String, String)");
    }

    @Test
    default void anUnsignedNumberAboveALongIsReadByItsBitsOnly() {
        assertThatRefused(() -> single("SELECT toUInt64(18446744073709551615) AS value"))
                .returns(WarehouseException.Kind.INTERNAL, WarehouseException::kind)
                .withMessageContaining("`value`")
                .withMessageContaining("18446744073709551615")
                .withMessageContaining("unsignedBits");
    }

    @Test
    default void anAbsentColumnIsNamedInsteadOfReadAsMissing() {
        String sql = "SELECT 1 AS present";
        List<RowReader<Object>> readers = List.of(
                row -> row.string("absent"),
                row -> row.integer("absent"),
                row -> row.optionalString("absent"),
                row -> row.optionalNumber("absent"),
                row -> row.optionalDate("absent"),
                row -> row.optionalInstant("absent"));
        assertThat(readers)
                .allSatisfy(reader -> assertThatRefused(() -> rows(sql, reader))
                        .withMessage("Column `absent` of query `test/rows` is not in the result."));
    }

    @Test
    default void aColumnOfAnotherKindIsRefusedInsteadOfBent() {
        Map<String, RowReader<Object>> readers = Map.of(
                "toFloat64(1.5)", row -> row.integer("value"),
                "toDecimal64(1.5, 1)", row -> row.integer("value"),
                "toInt128(1)", row -> row.integer("value"),
                "toUInt256(1)", row -> row.unsignedBits("value"),
                "toDate32('2025-01-01')", row -> row.instant("value"),
                "CAST('2025-01-01', 'Nullable(Date)')", row -> row.optionalInstant("value"),
                "'2025-01-01'", row -> row.date("value"),
                "'text'", row -> row.number("value"),
                "[1, 2]", row -> row.strings("value"));
        assertThat(readers)
                .allSatisfy((expression, reader) -> assertThatRefused(
                                () -> rows("SELECT " + expression + " AS value", reader))
                        .returns(WarehouseException.Kind.INTERNAL, WarehouseException::kind)
                        .withMessageContaining("Column `value` of query `test/rows` cannot be read that way"));
    }

    @Test
    default void aNullIsReadByOptionalMethodsOnly() {
        assertThatRefused(() -> rows("SELECT CAST(NULL, 'Nullable(String)') AS value", row -> row.string("value")))
                .returns(WarehouseException.Kind.INTERNAL, WarehouseException::kind)
                .withMessageContaining("`value`")
                .withMessageContaining("null");
    }

    private void comesBack(ColumnCases.Column column) {
        execute("CREATE OR REPLACE TABLE held (id UInt32, value " + column.type() + ") ENGINE = MergeTree ORDER BY id");
        List<ColumnCases.Held> cases = column.held();
        long taken = warehouse().insert("held", List.of("id", "value"), sink -> {
            for (int i = 0; i < cases.size(); i++) {
                sink.integer(i);
                cases.get(i).write().to(sink);
                sink.endRow();
            }
        });
        assertThat(taken).isEqualTo(cases.size());
        assertThat(rows("SELECT value FROM held ORDER BY id", column.read()::from))
                .containsExactlyElementsOf(
                        cases.stream().map(ColumnCases.Held::value).toList());
        assertThat(rows(
                        "SELECT ifNull(toString(value), 'NULL') AS text FROM held ORDER BY id",
                        row -> row.string("text")))
                .containsExactlyElementsOf(
                        cases.stream().map(ColumnCases.Held::text).toList());
    }

    private void refuses(String type, ColumnCases.Outside outside) {
        execute("CREATE OR REPLACE TABLE refusing (id UInt32, value " + type + ") ENGINE = MergeTree ORDER BY id");
        ColumnCases.Write good = ColumnCases.of(type).held().getFirst().write();
        assertThatRefused(() -> warehouse().insert("refusing", List.of("id", "value"), sink -> {
                    sink.integer(1);
                    good.to(sink);
                    sink.endRow();
                    sink.integer(2);
                    outside.write().to(sink);
                    sink.endRow();
                }))
                .returns(WarehouseException.Kind.USER, WarehouseException::kind)
                .withMessageContaining("`refusing.value`")
                .withMessageContaining(outside.value())
                .withMessageContaining(outside.limit());
        awaitNoneRunning("INSERT INTO refusing");
        assertThat(single("SELECT toInt64(count()) AS value FROM refusing")).isZero();
    }
}
