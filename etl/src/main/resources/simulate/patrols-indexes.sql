-- Made after the first fill: the change marker of both tables, and the patrol number by which members refer.
CREATE INDEX xuncha_gengxin ON xuncha (gengxin_sj, id);
CREATE INDEX xuncha_renyuan_gengxin ON xuncha_renyuan (gengxin_sj, id);
CREATE INDEX xuncha_bh ON xuncha (xuncha_bh);
