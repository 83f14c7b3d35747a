package org.huwei.dashboards.notices;

import java.util.Locale;
import org.huwei.dashboards.figures.Texts;
import org.huwei.dashboards.notices.Notice.Kind;
import org.huwei.dashboards.notices.Notice.Subject;
import org.huwei.dashboards.shell.BundleTexts;
import org.springframework.stereotype.Component;

/** Notices in words, the same on the page and in mails. */
@Component
public class NoticeTexts {

    private final BundleTexts bundles;

    public NoticeTexts(BundleTexts bundles) {
        this.bundles = bundles;
    }

    /** What happened, as one sentence. */
    public String sentence(Kind kind, Subject subject, String detail, Locale locale) {
        Texts texts = bundles.in(locale);
        String failure = "notices.failure." + detail.toLowerCase(Locale.ROOT);
        return texts.get(
                "notices.kind." + kind.key(), name(subject, locale), texts.has(failure) ? texts.get(failure) : detail);
    }

    /** The name of a job or of a record table. */
    public String name(Subject subject, Locale locale) {
        Texts texts = bundles.in(locale);
        String key = "administration." + (subject.job() ? "job." : "table.") + subject.name();
        return texts.has(key) ? texts.get(key) : subject.name();
    }
}
