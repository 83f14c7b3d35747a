package org.huwei.etl.simulate;

import static org.huwei.etl.simulate.SourceTable.BAOHU_FANGAN;
import static org.huwei.etl.simulate.SourceTable.FENXI_BAOGAO;
import static org.huwei.etl.simulate.SourceTable.FUWU_JILU;
import static org.huwei.etl.simulate.SourceTable.FUWU_XUQIU;
import static org.huwei.etl.simulate.SourceTable.GEAN;
import static org.huwei.etl.simulate.SourceTable.GEAN_BIANDONG;
import static org.huwei.etl.simulate.SourceTable.RENKOU;
import static org.huwei.etl.simulate.SourceTable.SHIJIAN;
import static org.huwei.etl.simulate.SourceTable.SUIFANG;
import static org.huwei.etl.simulate.SourceTable.XUNCHA;
import static org.huwei.etl.simulate.SourceTable.XUNCHA_RENYUAN;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with a row. A bad row is a copy of a good one with a business key of its own and exactly this
 * defect, so that exactly one rule refuses it.
 */
enum Defect {
    RENKOU_NEGATIVE(RENKOU, "negative_number", "range", "weichengnian_rs", -1L, "xueling_rs", -2L),
    RENKOU_HUGE(RENKOU, "huge_number", "range", "weichengnian_rs", 5_000_000_000L),
    GEAN_IDENTITY(GEAN, "malformed_identity_number", "type", "shenfenzheng_hao", "99999920120315A"),
    GEAN_UNREADABLE(GEAN, "unreadable_date", "type", "faxian_rq", "不详"),
    GEAN_IMPOSSIBLE(GEAN, "impossible_date", "type", "chusheng_rq", "2014-02-30"),
    GEAN_CLOSED_EARLY(
            GEAN, "closed_before_opened", "date_order", "jiean_rq", LocalDate.of(2019, 5, 6), "jiean_yuanyin", "困境消除"),
    GEAN_VILLAGE(GEAN, "unknown_division", "reference", "cun_dm", "320599999001"),
    GEAN_CODE(GEAN, "unknown_code", "code", "faxian_fangshi", "网络"),
    GEAN_MISSING(GEAN, "missing_value", "required", "xingbie", null),
    GEAN_FUTURE(
            GEAN,
            "future_date",
            "future",
            "lian_rq",
            LocalDate.of(2062, 3, 1),
            "jiean_rq",
            null,
            "jiean_yuanyin",
            null),
    GEAN_DUPLICATE(GEAN, "duplicate_key", "duplicate"),
    BIANDONG_CODE(GEAN_BIANDONG, "unknown_code", "code", "kunjing_cd", "特重"),
    BIANDONG_BACKWARDS(
            GEAN_BIANDONG, "recorded_before_found", "date_order", "luru_sj", LocalDateTime.of(2019, 1, 1, 10, 0)),
    BIANDONG_CASE(GEAN_BIANDONG, "unknown_case", "reference", "gean_bh", "GA320599999001-0001-1"),
    SUIFANG_CASE(SUIFANG, "unknown_case", "reference", "gean_bh", "GA320599999001-0001-1"),
    SUIFANG_IMPOSSIBLE(SUIFANG, "impossible_date", "type", "shifang_rq", "2024-13-05"),
    SUIFANG_UNREADABLE(SUIFANG, "unreadable_date", "type", "shifang_rq", "上周三"),
    SUIFANG_FUTURE(SUIFANG, "future_date", "future", "shifang_rq", "2062/3/1"),
    SUIFANG_DUPLICATE(SUIFANG, "duplicate_key", "duplicate"),
    SHIJIAN_BACKWARDS(SHIJIAN, "disposed_before_found", "date_order", "chuzhi_sj", LocalDateTime.of(2019, 1, 1, 10, 0)),
    SHIJIAN_MISSING(SHIJIAN, "missing_value", "required", "shijian_lx", null),
    SHIJIAN_DIVISION(SHIJIAN, "unknown_division", "reference", "danwei_dm", "320599999000"),
    BAOGAO_HUGE(FENXI_BAOGAO, "huge_number", "range", "cun_shibao", 65_536),
    FANGAN_BACKWARDS(BAOHU_FANGAN, "issued_before_reported", "date_order", "chutai_rq", LocalDate.of(2019, 1, 2)),
    XUQIU_CODE(FUWU_XUQIU, "unknown_code", "code", "xuqiu_lx", "其他需求"),
    XUQIU_BACKWARDS(FUWU_XUQIU, "due_before_assessed", "date_order", "qixian_rq", LocalDate.of(2019, 1, 2)),
    JILU_NEED(FUWU_JILU, "unknown_need", "reference", "xuqiu_bh", "XQ320599999001-0001-1-01"),
    JILU_MISSING(FUWU_JILU, "missing_value", "required", "shifou_jj", null),
    XUNCHA_CODE(XUNCHA, "unknown_code", "code", "fangshi", "随机走访"),
    XUNCHA_BACKWARDS(
            XUNCHA,
            "ended_before_started",
            "date_order",
            "kaishi_sj",
            LocalDateTime.of(2020, 3, 2, 10, 0),
            "jieshu_sj",
            LocalDateTime.of(2020, 3, 2, 9, 20)),
    XUNCHA_NEGATIVE(XUNCHA, "negative_number", "range", "faxian_shu", -1),
    XUNCHA_HUGE(XUNCHA, "huge_number", "range", "faxian_shu", 70_000),
    XUNCHA_DIVISION(XUNCHA, "unknown_division", "reference", "danwei_dm", "320599999001"),
    XUNCHA_FUTURE(
            XUNCHA,
            "future_date",
            "future",
            "kaishi_sj",
            LocalDateTime.of(2062, 3, 2, 10, 0),
            "jieshu_sj",
            LocalDateTime.of(2062, 3, 2, 11, 0)),
    XUNCHA_MISSING(XUNCHA, "missing_value", "required", "wancheng", null),
    XUNCHA_DUPLICATE(XUNCHA, "duplicate_key", "duplicate"),
    RENYUAN_CODE(XUNCHA_RENYUAN, "unknown_code", "code", "renyuan_lx", "保安"),
    RENYUAN_HUGE(XUNCHA_RENYUAN, "huge_number", "range", "renshu", 100_000),
    RENYUAN_PATROL(XUNCHA_RENYUAN, "unknown_patrol", "reference", "xuncha_bh", "XC320599999001-202401-01"),
    RENYUAN_MISSING(XUNCHA_RENYUAN, "missing_value", "required", "renshu", null),
    RENYUAN_DUPLICATE(XUNCHA_RENYUAN, "duplicate_key", "duplicate");

    private final SourceTable table;
    private final String kind;
    private final String check;
    private final @Nullable Object[] columnsAndValues;

    Defect(SourceTable table, String kind, String check, @Nullable Object... columnsAndValues) {
        this.table = table;
        this.kind = kind;
        this.check = check;
        this.columnsAndValues = columnsAndValues;
    }

    SourceTable table() {
        return table;
    }

    String kind() {
        return kind;
    }

    /** The kind of rule that must refuse it. */
    String check() {
        return check;
    }

    /** A second row with the business key of a good one; cannot be put right. */
    boolean isDuplicate() {
        return check.equals("duplicate");
    }

    static List<Defect> of(SourceTable table) {
        return Arrays.stream(values()).filter(defect -> defect.table == table).toList();
    }

    /** The values with this defect. */
    @Nullable
    Object[] spoil(@Nullable Object[] good) {
        @Nullable Object[] bad = good.clone();
        for (int pair = 0; pair < columnsAndValues.length; pair += 2) {
            bad[table.indexOf(String.valueOf(columnsAndValues[pair]))] = columnsAndValues[pair + 1];
        }
        return bad;
    }
}
