package org.huwei.etl.simulate;

import java.util.List;

/** The tables of the source systems with their columns between row id and change marker. */
enum SourceTable {
    RENKOU("renkou", false, "danwei_dm niandu weichengnian_rs xueling_rs"),
    GEAN(
            "gean",
            false,
            "gean_bh xingming shenfenzheng_hao xingbie chusheng_rq shifou_canji faxian_rq faxian_fangshi cun_dm lian_rq"
                    + " jiean_rq jiean_yuanyin"),
    GEAN_BIANDONG(
            "gean_biandong",
            false,
            "biandong_bh gean_bh biandong_lx kunjing_lb kunjing_cd fasheng_rq faxian_sj luru_sj"),
    SUIFANG("suifang", false, "suifang_bh gean_bh yingfang_rq shifang_rq suifang_dw_dm jieguo"),
    SHIJIAN(
            "shijian",
            false,
            "shijian_bh gean_bh danwei_dm shijian_lx yanzhong_cd fasheng_sj faxian_sj faxian_bm yujing_sj chuzhi_sj"
                    + " shangbao_sj shangbao_dw baojing_sj chujing_sj gaozhi yindao husong weizuo_yy jieguo"),
    FENXI_BAOGAO(
            "fenxi_baogao",
            false,
            "baogao_bh zhen_dm jidu_ks_rq yingbao_rq shoudao_rq han_fenbu han_leixing han_chengdu han_ziyuan cun_shibao"
                    + " cun_yingbao"),
    FENXI_BAOGAO_GEAN("fenxi_baogao_gean", false, "baogao_bh gean_bh"),
    BAOHU_FANGAN("baohu_fangan", false, "fangan_bh gean_bh shangbao_rq chutai_rq zhiding_dw_dm liandong_bm fucha_rq"),
    FUWU_XUQIU("fuwu_xuqiu", false, "xuqiu_bh gean_bh renwu xuqiu_lx pinggu_rq qixian_rq zeren_bm chexiao_yy"),
    FUWU_JILU("fuwu_jilu", false, "fuwu_bh xuqiu_bh tigong_dw kaishi_rq wancheng_rq youxiao_rq shifou_jj jujue_yy"),
    XUNCHA("xuncha", true, "xuncha_bh danwei_dm jibie fangshi jihua_rq kaishi_sj jieshu_sj wancheng faxian_shu beizhu"),
    XUNCHA_RENYUAN("xuncha_renyuan", true, "xuncha_bh renyuan_lx renshu");

    private final String sqlName;
    private final boolean patrols;
    private final List<String> columns;

    SourceTable(String sqlName, boolean patrols, String columns) {
        this.sqlName = sqlName;
        this.patrols = patrols;
        this.columns = List.of(columns.split(" ", -1));
    }

    String sqlName() {
        return sqlName;
    }

    /** In the patrol database; otherwise in the case-management database. */
    boolean inPatrols() {
        return patrols;
    }

    /** Without id and gengxin_sj. */
    List<String> columns() {
        return columns;
    }

    int indexOf(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("Table `" + sqlName + "` has no column `" + column + "`.");
        }
        return index;
    }
}
