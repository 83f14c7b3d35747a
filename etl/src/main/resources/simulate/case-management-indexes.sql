-- Made after the first fill: the change marker of every table, and the keys by which the system itself looks up.
CREATE INDEX gean_gengxin ON gean (gengxin_sj, id);
CREATE INDEX gean_biandong_gengxin ON gean_biandong (gengxin_sj, id);
CREATE INDEX suifang_gengxin ON suifang (gengxin_sj, id);
CREATE INDEX shijian_gengxin ON shijian (gengxin_sj, id);
CREATE INDEX fenxi_baogao_gengxin ON fenxi_baogao (gengxin_sj, id);
CREATE INDEX fenxi_baogao_gean_gengxin ON fenxi_baogao_gean (gengxin_sj, id);
CREATE INDEX fenxi_baogao_gean_baogao ON fenxi_baogao_gean (baogao_bh, gean_bh);
CREATE INDEX baohu_fangan_gengxin ON baohu_fangan (gengxin_sj, id);
CREATE INDEX fuwu_xuqiu_gengxin ON fuwu_xuqiu (gengxin_sj, id);
CREATE INDEX fuwu_jilu_gengxin ON fuwu_jilu (gengxin_sj, id);
CREATE INDEX renkou_gengxin ON renkou (gengxin_sj, id);
CREATE INDEX gean_bh ON gean (gean_bh);
CREATE INDEX fuwu_xuqiu_bh ON fuwu_xuqiu (xuqiu_bh);
