package org.huwei.app.notice;

import org.huwei.app.FreshDatabase;

class NoticeStoreOnPostgresTest extends NoticeStoreContract {
    NoticeStoreOnPostgresTest() {
        super(FreshDatabase.postgres());
    }
}
