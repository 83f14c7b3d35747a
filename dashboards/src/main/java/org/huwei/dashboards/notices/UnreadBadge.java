package org.huwei.dashboards.notices;

import org.huwei.dashboards.shell.MenuBadge;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The number of unread notices beside their page in the navigation. */
@Component
class UnreadBadge implements MenuBadge {

    private final ObjectProvider<Notices> notices;

    /** An application without notices shows no number. */
    UnreadBadge(ObjectProvider<Notices> notices) {
        this.notices = notices;
    }

    @Override
    public String path() {
        return "notices";
    }

    @Override
    public long count(String username) {
        Notices kept = notices.getIfAvailable();
        return kept == null ? 0 : kept.unread(username);
    }

    @Override
    public String textKey() {
        return "notices.unread";
    }
}
