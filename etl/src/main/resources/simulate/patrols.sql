-- 巡查系统: the patrol database of the demonstration city, filled by an application on the patrollers' telephones:
-- native dates, but no constraint beyond the row id. Runs on H2 and PostgreSQL alike.
-- id, gengxin_sj, *_bh, *_dm, *_rq and *_sj mean what they mean in case-management.sql.
-- Indexes stand in patrols-indexes.sql and are made after the first fill.

CREATE TABLE xuncha
(
    id         BIGINT PRIMARY KEY,
    xuncha_bh  VARCHAR(32),
    danwei_dm  VARCHAR(12),
    jibie      VARCHAR(10),
    fangshi    VARCHAR(20),
    jihua_rq   DATE,
    kaishi_sj  TIMESTAMP(3),
    jieshu_sj  TIMESTAMP(3),
    wancheng   VARCHAR(8),
    faxian_shu INTEGER,
    beizhu     VARCHAR(200),
    gengxin_sj TIMESTAMP(3) NOT NULL
);
COMMENT ON TABLE xuncha IS '巡查记录: one patrol of a town or a village (target patrol)';
COMMENT ON COLUMN xuncha.id IS 'row id';
COMMENT ON COLUMN xuncha.xuncha_bh IS 'patrol_id, required';
COMMENT ON COLUMN xuncha.danwei_dm IS 'the town or village that patrols, required; org_code';
COMMENT ON COLUMN xuncha.jibie IS 'level, required: 镇级 = town, 村级 = village';
COMMENT ON COLUMN xuncha.fangshi IS 'method, required: 重点走访 = key_visit, 街面巡查 = street, 跟踪随访 = follow_up';
COMMENT ON COLUMN xuncha.jihua_rq IS 'planned_on, required';
COMMENT ON COLUMN xuncha.kaishi_sj IS 'started_at, empty when the patrol did not take place';
COMMENT ON COLUMN xuncha.jieshu_sj IS 'ended_at, empty when it did not take place or was broken off, not before kaishi_sj';
COMMENT ON COLUMN xuncha.wancheng IS 'completed, required: 是 = true, 否 = false';
COMMENT ON COLUMN xuncha.faxian_shu IS 'finds_count, required, 0 to 65535';
COMMENT ON COLUMN xuncha.beizhu IS 'note, may be empty';
COMMENT ON COLUMN xuncha.gengxin_sj IS 'change marker';

CREATE TABLE xuncha_renyuan
(
    id          BIGINT PRIMARY KEY,
    xuncha_bh   VARCHAR(32),
    renyuan_lx  VARCHAR(20),
    renshu      INTEGER,
    gengxin_sj  TIMESTAMP(3) NOT NULL
);
COMMENT ON TABLE xuncha_renyuan IS '参加人员: how many of each kind took part in a patrol (target patrol_member); business key is (xuncha_bh, renyuan_lx)';
COMMENT ON COLUMN xuncha_renyuan.id IS 'row id';
COMMENT ON COLUMN xuncha_renyuan.xuncha_bh IS 'patrol_id, required, must exist in xuncha';
COMMENT ON COLUMN xuncha_renyuan.renyuan_lx IS 'member_kind, required: 街道工作人员 = street_staff, 公安民警 = police, 城管队员 = urban_management, 社区工作人员 = community_staff, 社区民警 = community_police, 热心市民 = citizen, 志愿者 = volunteer';
COMMENT ON COLUMN xuncha_renyuan.renshu IS 'member_count, required, 0 to 65535';
COMMENT ON COLUMN xuncha_renyuan.gengxin_sj IS 'change marker';
