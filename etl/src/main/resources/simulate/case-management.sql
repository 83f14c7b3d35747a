-- 困境儿童个案管理系统: the case-management database of the demonstration city, as a city would have it.
-- Runs on H2 and PostgreSQL alike. Names are pinyin, values are Chinese, and nothing is enforced beyond the row
-- id: bad rows get in here as they do in life. Every person in it is invented (see identity number below).
--
-- Common to all tables:
--   id         numeric row id, never reused; becomes source_row_id
--   gengxin_sj change marker: when the row was last written, Asia/Shanghai wall time, milliseconds; indexed with id
--   *_bh       business key (编号), unique among good rows
--   *_dm       division code, always 12 digits: village '320505001002', town '320505001000', area '320505000000'
--   *_rq       a day; DATE, or VARCHAR where the clerk typed it. Typed days come in four forms:
--              '2024-03-05'  '2024/3/5'  '20240305'  '2024年3月5日'
--   *_sj       a moment, Asia/Shanghai wall time
-- "Required" in a comment means: the business needs it, the database does not insist.
-- Indexes stand in case-management-indexes.sql and are made after the first fill.

CREATE TABLE gean
(
    id               BIGINT PRIMARY KEY,
    gean_bh          VARCHAR(32),
    xingming         VARCHAR(40),
    shenfenzheng_hao VARCHAR(20),
    xingbie          VARCHAR(8),
    chusheng_rq      VARCHAR(20),
    shifou_canji     VARCHAR(8),
    faxian_rq        VARCHAR(20),
    faxian_fangshi   VARCHAR(20),
    cun_dm           VARCHAR(12),
    lian_rq          DATE,
    jiean_rq         DATE,
    jiean_yuanyin    VARCHAR(40),
    gengxin_sj       TIMESTAMP(3) NOT NULL
);
COMMENT ON TABLE gean IS '个案登记表: one case of one child (target child_case). A child who moves has two cases with the same identity number.';
COMMENT ON COLUMN gean.id IS 'row id';
COMMENT ON COLUMN gean.gean_bh IS 'case number, required, for instance GA2024000123; pseudonymised to case_key';
COMMENT ON COLUMN gean.xingming IS 'name of the child, invented; dropped at extraction';
COMMENT ON COLUMN gean.shenfenzheng_hao IS 'identity number, required: 17 digits and a digit or X; region prefix 99.... exists nowhere, so nobody can be meant; pseudonymised to child_key';
COMMENT ON COLUMN gean.xingbie IS 'sex, required: 男 = male, 女 = female';
COMMENT ON COLUMN gean.chusheng_rq IS 'day of birth as typed, required; only year and month go on, to birth_month';
COMMENT ON COLUMN gean.shifou_canji IS 'disabled, required: 是 = true, 否 = false';
COMMENT ON COLUMN gean.faxian_rq IS 'day found as typed, required; found_on';
COMMENT ON COLUMN gean.faxian_fangshi IS 'found by, required: 巡查发现 = patrol, 群众举报 = report, 自行求助 = self, 公安移交 = police, 医院报告 = hospital, 学校报告 = school, 其他 = other';
COMMENT ON COLUMN gean.cun_dm IS 'village code, required: village_code; its first 9 digits are town_code, its first 6 area_code';
COMMENT ON COLUMN gean.lian_rq IS 'opened_on, required, not before faxian_rq';
COMMENT ON COLUMN gean.jiean_rq IS 'closed_on, empty while the case is open, not before lian_rq';
COMMENT ON COLUMN gean.jiean_yuanyin IS 'close_reason, empty while open: 困境消除 = resolved, 年满十八周岁 = came_of_age, 迁往本市其他村社区 = moved_within_city, 迁出本市 = left_city, 死亡 = died, 其他 = other';
COMMENT ON COLUMN gean.gengxin_sj IS 'change marker';

CREATE TABLE gean_biandong
(
    id          BIGINT PRIMARY KEY,
    biandong_bh VARCHAR(32),
    gean_bh     VARCHAR(32),
    biandong_lx VARCHAR(20),
    kunjing_lb  VARCHAR(40),
    kunjing_cd  VARCHAR(10),
    fasheng_rq  DATE,
    faxian_sj   TIMESTAMP(3),
    luru_sj     TIMESTAMP(3),
    gengxin_sj  TIMESTAMP(3) NOT NULL
);
COMMENT ON TABLE gean_biandong IS '个案变动记录: what changed in a case (target case_status_event)';
COMMENT ON COLUMN gean_biandong.id IS 'row id';
COMMENT ON COLUMN gean_biandong.biandong_bh IS 'event_id, required';
COMMENT ON COLUMN gean_biandong.gean_bh IS 'case number, required, must exist in gean; case_key';
COMMENT ON COLUMN gean_biandong.biandong_lx IS 'event_kind, required: 新增 = new, 程度变化 = degree_change, 类别变化 = category_change, 结案 = closed';
COMMENT ON COLUMN gean_biandong.kunjing_lb IS 'category after the change, required: 监护不当 = 1, 无人监护 = 2, 面临辍学或基本生活无着 = 3, 流浪乞讨 = 4, 遭拐卖雇用伤害及其他 = 5';
COMMENT ON COLUMN gean_biandong.kunjing_cd IS 'degree after the change, required: 轻度 = 1, 中度 = 2, 重度 = 3';
COMMENT ON COLUMN gean_biandong.fasheng_rq IS 'happened_on, required';
COMMENT ON COLUMN gean_biandong.faxian_sj IS 'found_at, required';
COMMENT ON COLUMN gean_biandong.luru_sj IS 'event_recorded_at (time the clerk recorded it), required, not before faxian_sj';
COMMENT ON COLUMN gean_biandong.gengxin_sj IS 'change marker';

CREATE TABLE suifang
(
    id            BIGINT PRIMARY KEY,
    suifang_bh    VARCHAR(32),
    gean_bh       VARCHAR(32),
    yingfang_rq   DATE,
    shifang_rq    VARCHAR(20),
    suifang_dw_dm VARCHAR(12),
    jieguo        VARCHAR(20),
    gengxin_sj    TIMESTAMP(3) NOT NULL
);
COMMENT ON TABLE suifang IS '跟踪随访: a follow-up visit that is due and when it was done (target follow_up)';
COMMENT ON COLUMN suifang.id IS 'row id';
COMMENT ON COLUMN suifang.suifang_bh IS 'follow_up_id, required';
COMMENT ON COLUMN suifang.gean_bh IS 'case number, required, must exist in gean; case_key';
COMMENT ON COLUMN suifang.yingfang_rq IS 'due_on, required';
COMMENT ON COLUMN suifang.shifang_rq IS 'done_on as typed; empty when not done';
COMMENT ON COLUMN suifang.suifang_dw_dm IS 'done_by_org, a village or town code; empty when not done';
COMMENT ON COLUMN suifang.jieguo IS 'outcome, empty when not done: 情况稳定 = stable, 情况好转 = better, 情况恶化 = worse, 未见本人 = not_met';
COMMENT ON COLUMN suifang.gengxin_sj IS 'change marker';

CREATE TABLE shijian
(
    id            BIGINT PRIMARY KEY,
    shijian_bh    VARCHAR(32),
    gean_bh       VARCHAR(32),
    danwei_dm     VARCHAR(12),
    shijian_lx    VARCHAR(20),
    yanzhong_cd   VARCHAR(10),
    fasheng_sj    TIMESTAMP(3),
    faxian_sj     TIMESTAMP(3),
    faxian_bm     VARCHAR(20),
    yujing_sj     TIMESTAMP(3),
    chuzhi_sj     TIMESTAMP(3),
    shangbao_sj   TIMESTAMP(3),
    shangbao_dw   VARCHAR(40),
    baojing_sj    TIMESTAMP(3),
    chujing_sj    TIMESTAMP(3),
    gaozhi        VARCHAR(8),
    yindao        VARCHAR(8),
    husong        VARCHAR(8),
    weizuo_yy     VARCHAR(40),
    jieguo        VARCHAR(40),
    gengxin_sj    TIMESTAMP(3) NOT NULL
);
COMMENT ON TABLE shijian IS '事件登记: infringement, begging exploitation, street minor or accidental injury (target incident)';
COMMENT ON COLUMN shijian.id IS 'row id';
COMMENT ON COLUMN shijian.shijian_bh IS 'incident_id, required';
COMMENT ON COLUMN shijian.gean_bh IS 'case number when the child is registered, else empty; must exist in gean when given; case_key';
COMMENT ON COLUMN shijian.danwei_dm IS 'town or village where it happened, required; org_code';
COMMENT ON COLUMN shijian.shijian_lx IS 'kind, required: 侵害 = infringement, 利用未成年人乞讨 = begging_exploitation, 流浪未成年人 = street_minor, 意外伤害 = accidental_injury';
COMMENT ON COLUMN shijian.yanzhong_cd IS 'severity, required: 无 = none, 轻微 = slight, 需就医 = medical_care, 死亡 = death';
COMMENT ON COLUMN shijian.fasheng_sj IS 'happened_at, required';
COMMENT ON COLUMN shijian.faxian_sj IS 'found_at, required, not before fasheng_sj';
COMMENT ON COLUMN shijian.faxian_bm IS 'found_by_dept, required: 公安 = police, 城管 = urban_management, 民政 = civil_affairs, 教育 = education, 卫生 = health, 村社区 = community';
COMMENT ON COLUMN shijian.yujing_sj IS 'alert_raised_at, empty when there was no alert';
COMMENT ON COLUMN shijian.chuzhi_sj IS 'disposed_at, empty while not disposed of, not before faxian_sj';
COMMENT ON COLUMN shijian.shangbao_sj IS 'escalated_at, empty when handled at the own level';
COMMENT ON COLUMN shijian.shangbao_dw IS 'escalated_to, free text, empty when not escalated';
COMMENT ON COLUMN shijian.baojing_sj IS 'police_called_at, empty when the police were not called';
COMMENT ON COLUMN shijian.chujing_sj IS 'police_arrived_at';
COMMENT ON COLUMN shijian.gaozhi IS 'informed, required: 是 = true, 否 = false';
COMMENT ON COLUMN shijian.yindao IS 'guided, required: 是, 否';
COMMENT ON COLUMN shijian.husong IS 'escorted, required: 是, 否';
COMMENT ON COLUMN shijian.weizuo_yy IS 'not_done_reason of a street minor not informed, guided and escorted, else empty: 本人拒绝 = refused, 已离开 = gone, 无人手 = no_staff';
COMMENT ON COLUMN shijian.jieguo IS 'outcome, empty while open: 返回家庭 = returned_home, 送救助站 = shelter, 送医治疗 = hospital, 移交公安 = police, 批评教育 = warned, 其他 = other';
COMMENT ON COLUMN shijian.gengxin_sj IS 'change marker';

CREATE TABLE fenxi_baogao
(
    id           BIGINT PRIMARY KEY,
    baogao_bh    VARCHAR(32),
    zhen_dm      VARCHAR(12),
    jidu_ks_rq   DATE,
    yingbao_rq   DATE,
    shoudao_rq   DATE,
    han_fenbu    VARCHAR(8),
    han_leixing  VARCHAR(8),
    han_chengdu  VARCHAR(8),
    han_ziyuan   VARCHAR(8),
    cun_shibao   INTEGER,
    cun_yingbao  INTEGER,
    gengxin_sj   TIMESTAMP(3) NOT NULL
);
COMMENT ON TABLE fenxi_baogao IS '分类分析报告: quarterly report of a town (target analysis_report); the reported cases stand in fenxi_baogao_gean';
COMMENT ON COLUMN fenxi_baogao.id IS 'row id';
COMMENT ON COLUMN fenxi_baogao.baogao_bh IS 'report_id, required';
COMMENT ON COLUMN fenxi_baogao.zhen_dm IS 'town_code, required';
COMMENT ON COLUMN fenxi_baogao.jidu_ks_rq IS 'quarter_start, first day of the quarter, required';
COMMENT ON COLUMN fenxi_baogao.yingbao_rq IS 'due_on, required';
COMMENT ON COLUMN fenxi_baogao.shoudao_rq IS 'received_on, empty when not received';
COMMENT ON COLUMN fenxi_baogao.han_fenbu IS 'has_distribution, required: 是, 否';
COMMENT ON COLUMN fenxi_baogao.han_leixing IS 'has_type, required: 是, 否';
COMMENT ON COLUMN fenxi_baogao.han_chengdu IS 'has_degree, required: 是, 否';
COMMENT ON COLUMN fenxi_baogao.han_ziyuan IS 'has_resource_forecast, required: 是, 否';
COMMENT ON COLUMN fenxi_baogao.cun_shibao IS 'villages_included, required, 0 to 65535';
COMMENT ON COLUMN fenxi_baogao.cun_yingbao IS 'villages_expected, required, 0 to 65535';
COMMENT ON COLUMN fenxi_baogao.gengxin_sj IS 'change marker; also moves when the list of reported cases changes';

CREATE TABLE fenxi_baogao_gean
(
    id         BIGINT PRIMARY KEY,
    baogao_bh  VARCHAR(32) NOT NULL,
    gean_bh    VARCHAR(32) NOT NULL,
    gengxin_sj TIMESTAMP(3) NOT NULL
);
COMMENT ON TABLE fenxi_baogao_gean IS '报告所列个案: a case named in a report; gathered into analysis_report.reported_case_keys';
COMMENT ON COLUMN fenxi_baogao_gean.id IS 'row id';
COMMENT ON COLUMN fenxi_baogao_gean.baogao_bh IS 'report, exists in fenxi_baogao';
COMMENT ON COLUMN fenxi_baogao_gean.gean_bh IS 'case number, exists in gean; never more than once in a report';
COMMENT ON COLUMN fenxi_baogao_gean.gengxin_sj IS 'change marker, never later than that of its report';

CREATE TABLE baohu_fangan
(
    id            BIGINT PRIMARY KEY,
    fangan_bh     VARCHAR(32),
    gean_bh       VARCHAR(32),
    shangbao_rq   DATE,
    chutai_rq     DATE,
    zhiding_dw_dm VARCHAR(12),
    liandong_bm   VARCHAR(200),
    fucha_rq      DATE,
    gengxin_sj    TIMESTAMP(3) NOT NULL
);
COMMENT ON TABLE baohu_fangan IS '保护方案: individual plan for a reported child (target protection_plan)';
COMMENT ON COLUMN baohu_fangan.id IS 'row id';
COMMENT ON COLUMN baohu_fangan.fangan_bh IS 'plan_id, required';
COMMENT ON COLUMN baohu_fangan.gean_bh IS 'case number, required, must exist in gean; case_key';
COMMENT ON COLUMN baohu_fangan.shangbao_rq IS 'reported_on, required';
COMMENT ON COLUMN baohu_fangan.chutai_rq IS 'issued_on, empty while not issued, not before shangbao_rq';
COMMENT ON COLUMN baohu_fangan.zhiding_dw_dm IS 'issuing_org, an area code, required';
COMMENT ON COLUMN baohu_fangan.liandong_bm IS 'linked_departments, separated by 、 and empty when none is named: 教育局 = education, 公安局 = police, 卫生健康委 = health, 司法局 = justice, 人力资源和社会保障局 = human_resources, 妇联 = womens_federation, 团委 = youth_league, 残联 = disabled_federation, 城管局 = urban_management, 民政局 = civil_affairs';
COMMENT ON COLUMN baohu_fangan.fucha_rq IS 'review_due_on, empty while not issued';
COMMENT ON COLUMN baohu_fangan.gengxin_sj IS 'change marker';

CREATE TABLE fuwu_xuqiu
(
    id         BIGINT PRIMARY KEY,
    xuqiu_bh   VARCHAR(32),
    gean_bh    VARCHAR(32),
    renwu      VARCHAR(20),
    xuqiu_lx   VARCHAR(40),
    pinggu_rq  DATE,
    qixian_rq  DATE,
    zeren_bm   VARCHAR(40),
    chexiao_yy VARCHAR(40),
    gengxin_sj TIMESTAMP(3) NOT NULL
);
COMMENT ON TABLE fuwu_xuqiu IS '服务需求: an assessed need of a child (target service_need)';
COMMENT ON COLUMN fuwu_xuqiu.id IS 'row id';
COMMENT ON COLUMN fuwu_xuqiu.xuqiu_bh IS 'need_id, required';
COMMENT ON COLUMN fuwu_xuqiu.gean_bh IS 'case number, required, must exist in gean; case_key';
COMMENT ON COLUMN fuwu_xuqiu.renwu IS 'task, required: 救助保护 = 1, 教育帮扶 = 2, 司法保护 = 3, 就业扶持 = 4, 医疗保护 = 5, 精神关爱 = 6';
COMMENT ON COLUMN fuwu_xuqiu.xuqiu_lx IS 'need_kind, required: 基本生活救助 = basic_living, 监护监督 = guardianship, 安置 = placement, 入学 = enrolment, 教育资助 = education_aid, 社区矫正 = correction, 服刑人员子女关爱 = prisoners_child, 法律援助 = legal_aid, 技能培训 = skills, 就业援助 = job, 家庭就业 = family_job, 首诊救治 = first_contact_care, 定点医疗 = designated_care, 心理咨询 = counselling, 社工服务 = social_work, 法律服务 = legal_service, 康复 = rehabilitation';
COMMENT ON COLUMN fuwu_xuqiu.pinggu_rq IS 'assessed_on, required';
COMMENT ON COLUMN fuwu_xuqiu.qixian_rq IS 'due_on, required, not before pinggu_rq';
COMMENT ON COLUMN fuwu_xuqiu.zeren_bm IS 'responsible_department, required; names and codes as in baohu_fangan.liandong_bm';
COMMENT ON COLUMN fuwu_xuqiu.chexiao_yy IS 'withdrawn_reason, empty while it stands: 需求消失 = no_longer_needed, 个案结案 = case_closed, 登记有误 = entered_in_error';
COMMENT ON COLUMN fuwu_xuqiu.gengxin_sj IS 'change marker';

CREATE TABLE fuwu_jilu
(
    id          BIGINT PRIMARY KEY,
    fuwu_bh     VARCHAR(32),
    xuqiu_bh    VARCHAR(32),
    tigong_dw   VARCHAR(60),
    kaishi_rq   DATE,
    wancheng_rq DATE,
    youxiao_rq  DATE,
    shifou_jj   VARCHAR(8),
    jujue_yy    VARCHAR(40),
    gengxin_sj  TIMESTAMP(3) NOT NULL
);
COMMENT ON TABLE fuwu_jilu IS '服务记录: a service given for a need (target service_record)';
COMMENT ON COLUMN fuwu_jilu.id IS 'row id';
COMMENT ON COLUMN fuwu_jilu.fuwu_bh IS 'service_id, required';
COMMENT ON COLUMN fuwu_jilu.xuqiu_bh IS 'need_id, required, must exist in fuwu_xuqiu';
COMMENT ON COLUMN fuwu_jilu.tigong_dw IS 'provider_org, name of the provider, free text, required';
COMMENT ON COLUMN fuwu_jilu.kaishi_rq IS 'started_on, empty when refused or not begun';
COMMENT ON COLUMN fuwu_jilu.wancheng_rq IS 'delivered_on, empty while not delivered, not before kaishi_rq';
COMMENT ON COLUMN fuwu_jilu.youxiao_rq IS 'in_force_until, last day of a supervision, placement or enrolment; empty when it has no end';
COMMENT ON COLUMN fuwu_jilu.shifou_jj IS 'refused, required: 是, 否';
COMMENT ON COLUMN fuwu_jilu.jujue_yy IS 'refusal_reason, empty when not refused: 监护人拒绝 = guardian_refused, 本人拒绝 = child_refused, 机构无法接收 = provider_full';
COMMENT ON COLUMN fuwu_jilu.gengxin_sj IS 'change marker';

CREATE TABLE renkou
(
    id          BIGINT PRIMARY KEY,
    danwei_dm   VARCHAR(12),
    niandu      INTEGER,
    weichengnian_rs BIGINT,
    xueling_rs  BIGINT,
    gengxin_sj  TIMESTAMP(3) NOT NULL
);
COMMENT ON TABLE renkou IS '常住未成年人口: resident minors of a village and year (target org_population); business key is (danwei_dm, niandu)';
COMMENT ON COLUMN renkou.id IS 'row id';
COMMENT ON COLUMN renkou.danwei_dm IS 'village code, required; org_code';
COMMENT ON COLUMN renkou.niandu IS 'year, required';
COMMENT ON COLUMN renkou.weichengnian_rs IS 'minors_resident, required, 0 to 4294967295';
COMMENT ON COLUMN renkou.xueling_rs IS 'minors_school_age, required, not above weichengnian_rs';
COMMENT ON COLUMN renkou.gengxin_sj IS 'change marker';
