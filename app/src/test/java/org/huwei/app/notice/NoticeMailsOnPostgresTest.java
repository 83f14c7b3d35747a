package org.huwei.app.notice;

import org.huwei.app.FreshDatabase;

class NoticeMailsOnPostgresTest extends NoticeMailsContract {
    NoticeMailsOnPostgresTest() {
        super(FreshDatabase.postgres());
    }
}
