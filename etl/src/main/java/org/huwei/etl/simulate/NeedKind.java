package org.huwei.etl.simulate;

/**
 * The kinds of need, as the case-management system names them.
 *
 * <p>{@code days} is the time from assessment until it is due.
 */
enum NeedKind {
    BASIC_LIVING("基本生活救助", "救助保护", "民政局", 30, Duty.SERVICE, "街道社会救助服务中心"),
    GUARDIANSHIP("监护监督", "救助保护", "民政局", 10, Duty.GUARDIANSHIP, "社区儿童主任"),
    PLACEMENT("安置", "救助保护", "民政局", 15, Duty.GUARDIANSHIP, "市儿童福利院"),
    ENROLMENT("入学", "教育帮扶", "教育局", 30, Duty.ENROLMENT, "学区学校"),
    EDUCATION_AID("教育资助", "教育帮扶", "教育局", 60, Duty.SERVICE, "学生资助管理中心"),
    CORRECTION("社区矫正", "司法保护", "司法局", 30, Duty.SERVICE, "司法所"),
    PRISONERS_CHILD("服刑人员子女关爱", "司法保护", "司法局", 60, Duty.SERVICE, "司法所"),
    LEGAL_AID("法律援助", "司法保护", "司法局", 30, Duty.SERVICE, "法律援助中心"),
    SKILLS("技能培训", "就业扶持", "人力资源和社会保障局", 180, Duty.CARE, "职业培训学校"),
    JOB("就业援助", "就业扶持", "人力资源和社会保障局", 120, Duty.CARE, "公共就业服务中心"),
    FAMILY_JOB("家庭就业", "就业扶持", "人力资源和社会保障局", 120, Duty.CARE, "公共就业服务中心"),
    FIRST_CONTACT_CARE("首诊救治", "医疗保护", "卫生健康委", 3, Duty.SERVICE, "首诊医院"),
    DESIGNATED_CARE("定点医疗", "医疗保护", "卫生健康委", 30, Duty.SERVICE, "定点医院"),
    COUNSELLING("心理咨询", "精神关爱", "妇联", 45, Duty.CARE, "心理咨询服务站"),
    SOCIAL_WORK("社工服务", "精神关爱", "团委", 45, Duty.CARE, "社会工作服务中心"),
    LEGAL_SERVICE("法律服务", "精神关爱", "妇联", 45, Duty.CARE, "公共法律服务站"),
    REHABILITATION("康复", "医疗保护", "残联", 90, Duty.SERVICE, "残疾儿童康复中心");

    private final String words;
    private final String task;
    private final String department;
    private final int days;
    private final Duty duty;
    private final String provider;

    NeedKind(String words, String task, String department, int days, Duty duty, String provider) {
        this.words = words;
        this.task = task;
        this.department = department;
        this.days = days;
        this.duty = duty;
        this.provider = provider;
    }

    String words() {
        return words;
    }

    String task() {
        return task;
    }

    String department() {
        return department;
    }

    int days() {
        return days;
    }

    Duty duty() {
        return duty;
    }

    String provider() {
        return provider;
    }

    /** A state that holds from a day on (supervision, placement, enrolment), not a service delivered once. */
    boolean lasts() {
        return this == GUARDIANSHIP || this == PLACEMENT || this == ENROLMENT;
    }

    /** How likely a child of this age, category (1 to 5) and disability has the need when the case is opened. */
    double likelihood(int category, int age, boolean disabled) {
        return switch (this) {
            case BASIC_LIVING -> category == 3 ? 0.7 : category == 2 ? 0.5 : 0.1;
            case EDUCATION_AID -> age >= 6 && age <= 15 ? (category == 3 ? 0.55 : 0.15) : 0;
            case CORRECTION -> age >= 14 ? 0.04 : 0;
            case PRISONERS_CHILD -> category == 2 ? 0.25 : 0.01;
            case LEGAL_AID -> category == 5 ? 0.2 : 0.01;
            case SKILLS -> age >= 15 ? 0.3 : 0;
            case JOB -> age >= 16 ? 0.3 : 0;
            case FAMILY_JOB -> category == 3 ? 0.15 : 0.03;
            case FIRST_CONTACT_CARE -> category == 4 ? 0.4 : 0.02;
            case DESIGNATED_CARE -> 0.07;
            case COUNSELLING -> category == 5 ? 0.6 : category == 1 ? 0.35 : 0.12;
            case SOCIAL_WORK -> category <= 2 ? 0.3 : 0.12;
            case LEGAL_SERVICE -> category == 1 || category == 5 ? 0.12 : 0.03;
            case REHABILITATION -> disabled ? 0.85 : 0;
            case GUARDIANSHIP, PLACEMENT, ENROLMENT -> 0;
        };
    }
}
