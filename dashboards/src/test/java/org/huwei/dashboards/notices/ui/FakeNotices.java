package org.huwei.dashboards.notices.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.dashboards.notices.Notice;
import org.huwei.dashboards.notices.Notice.Kind;
import org.huwei.dashboards.notices.Notice.Subject;
import org.huwei.dashboards.notices.Notices;

/** Keeps the notices of one person in memory. */
final class FakeNotices implements Notices {

    private final List<Notice> list = new ArrayList<>();
    private final Map<Subject, String> duties = new LinkedHashMap<>();
    private String address = "";
    private boolean server = true;

    void clear() {
        list.clear();
        duties.clear();
        address = "";
        server = true;
    }

    void add(Kind kind, Subject subject, String detail, int times) {
        Instant at = Instant.parse("2026-03-01T00:00:00Z");
        list.add(new Notice(list.size(), kind, subject, detail, times, at, at, false));
    }

    void withoutServer() {
        server = false;
    }

    @Override
    public List<Notice> list(String username) {
        return List.copyOf(list);
    }

    @Override
    public long unread(String username) {
        return list.stream().filter(notice -> !notice.read()).count();
    }

    @Override
    public void read(String username, long id) {
        list.replaceAll(notice -> notice.id() == id ? read(notice) : notice);
    }

    @Override
    public void readAll(String username) {
        list.replaceAll(FakeNotices::read);
    }

    private static Notice read(Notice notice) {
        return new Notice(
                notice.id(),
                notice.kind(),
                notice.subject(),
                notice.detail(),
                notice.times(),
                notice.first(),
                notice.last(),
                true);
    }

    @Override
    public boolean mails() {
        return server;
    }

    @Override
    public Optional<String> address(String username) {
        return Optional.of(address).filter(kept -> !kept.isEmpty());
    }

    @Override
    public void address(String username, String wanted) {
        if (!wanted.isEmpty() && !wanted.contains("@")) {
            throw new IllegalArgumentException("Mail address is `" + wanted + "`.");
        }
        address = wanted;
    }

    @Override
    public Map<Subject, String> duties() {
        return Map.copyOf(duties);
    }

    @Override
    public void duty(Subject subject, String username) {
        duties.put(subject, username);
    }

    @Override
    public Map<String, String> candidates() {
        return Map.of("wang", "王五", "li", "李四");
    }
}
